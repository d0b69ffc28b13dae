/** Food, drink and the kitchen. See `picture-synonyms.ts` for how a line is read. */
export const OF_FOOD = `
glass of milk: milk, cream, yogurt
hot beverage: coffee, cafe, espresso, caffeine, cup, mug, coffeehouse, coffee bean, roast
teacup without handle: tea
teapot: kettle
wine glass: wine, vineyard
bottle with popping cork: champagne
beer mug: beer, ale, mead, alcohol, alcoholic, pub, bar, tavern, inn
tumbler glass: whiskey, whisky, rum, vodka
beverage box: juice
cup with straw: soda
bread: loaf, baker, flour, dough, food, toast, bakery, oven, bake
fork and knife with plate: meal, dinner, lunch, eat, breakfast, restaurant, hungry, hunger, dish, diet, stomach, digest, digestion, appetite, protein diet, supper, plate, menu, feast, belly
green salad: vegetable, salad, healthy, spinach, kale, lettuce, fibre, fiber, nutrition
leafy green: cabbage, cauliflower, leek, asparagus
hot pepper: chili, pepper, paprika, spicy
bell pepper: capsicum
pea pod: pea
beans: lentil, bean, chickpea
potato: potato, mashed potato
jack o lantern: pumpkin, halloween
ear of corn: maize, sweetcorn
ginger root: ginger
lemon: lime, lemonade
blueberries: berry, raspberry, blackberry, cranberry
peach: apricot
red apple: apple, newton, fruit
peanuts: nut, almond, peanut
chestnut: acorn, hazelnut, walnut
cooked rice: rice
steaming bowl: noodle, ramen
spaghetti: pasta, macaroni, lasagna
hamburger: burger, fast food
hot dog: sausage
cut of meat: steak, beef, meat
bacon: pork, ham
poultry leg: drumstick
cheese wedge: cheese
cooking: fry, frying, pan, frying pan, omelette
bowl with spoon: bowl, cereal, porridge, oatmeal, oat, batter, whisk
kitchen knife: knife, butcher, chop
birthday cake: cake, birthday
cookie: biscuit
cupcake: muffin
pie: pastry, tart
chocolate bar: chocolate, cocoa
custard: pudding
candy: sugar, sweet, sweetener
salt: salty, sodium, spice
pot of food: cook, soup, stew, pot, boil water, stove, broth, simmer, sauce
jar: jar, lid, sealed, preserve, jam, mustard, pickle
tangerine: orange
`;
