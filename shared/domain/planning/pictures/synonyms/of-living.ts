/** Plants and animals. See `picture-synonyms.ts` for how a line is read. */
export const OF_LIVING = `
wood: log, timber, trunk, plank
evergreen tree: forest, pine, woodland, fir, spruce, conifer
deciduous tree: tree, shade, oak, branch, root, beech, birch, maple, willow, elm, orchard, bush, hedge, shrub
palm tree: jungle, tropical, tropics, rainforest, amazon, palm
seedling: seed, plant, sprout, grow, growth, garden, potential, soil, spring garden, sow, farm, soil, roots, bud
potted plant: houseplant
sheaf of rice: wheat, grain, harvest, crop, field, barley, corn, reed, hay, rye
herb: leaf, medicine plant, mint, fern, moss, basil, parsley, thyme, weed
fallen leaf: autumn, autumn leaf, foliage
cherry blossom: spring, petal, bloom, nectar
bouquet: flower
lotus: serenity, purity, buddha, peaceful, spiritual, enlightenment, pond
honey pot: honey, beeswax
honeybee: bee, hive, pollen, beekeeper, pollination, swarm, colony, beehive, nectar, wasp, hornet, bumblebee
bird: hummingbird, sparrow, songbird, robin, pigeon, heron, stork, gull, seagull, finch, woodpecker, pelican, nightingale, cuckoo, starling, albatross, beak
black bird: crow, raven, blackbird
eagle: predator, hawk, falcon, vulture
chicken: hen, poultry
baby chick: chick
feather: quill, feather, light as
wing: flight
bug: caterpillar, moth, flea, louse, insect
cricket: grasshopper, locust
lady beetle: ladybug, ladybird
spider web: web, silk, cobweb
spiral shell: shell, seashell
snail: slug
worm: earthworm, leech, maggot
octopus: tentacle, cephalopod, sucker
squid: ink
shrimp: prawn, krill
oyster: clam, mussel, pearl
coral: reef, coral reef, starfish
whale: blue whale, humpback
fish: salmon, cod, gill, aquarium, fishery, trout, tuna, herring, sardine, eel, carp, shoal
seal: walrus, sea lion
polar bear: arctic
paw prints: animal, species, wildlife, track, creature, beast
t rex: dinosaur, extinct, extinction, jurassic
snake: viper, cobra, python, serpent, rattlesnake
lizard: gecko, chameleon, iguana, salamander, newt
crocodile: alligator
turtle: tortoise
frog: toad, tadpole
dog: puppy, bark
cat: kitten
rabbit: hare
chipmunk: squirrel
deer: stag, antelope, gazelle, reindeer
moose: elk
water buffalo: buffalo
leopard: cheetah, jaguar, panther, puma, lynx
horse: cavalry, gallop, rider, stallion
horse racing: race
wolf: howl, wolf pack
cow: cattle, milk cow, dairy, herd
goat: goatherd
ewe: sheep, wool, lamb, flock, shepherd
ant: termite, ant colony
`;
