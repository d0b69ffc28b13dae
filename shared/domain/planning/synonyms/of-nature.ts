/** Body, science, sky, landscapes, plants and animals. See `picture-synonyms.ts` for how a line is read. */
export const OF_NATURE = `
anatomical heart: artery, cardiac, heart, heartbeat, blood pressure, bloodstream
brain: neuron, mind, memory, thought, intelligence, nervous system, nerve, cortex, consciousness, psychology, habit, think, attention
lungs: breath, breathe, oxygen, inhale, exhale, respiration
bone: skeleton, spine, rib, fossil
drop of blood: blood, vein, bleed
microbe: bacterium, bacteria, virus, germ, mould, mold, infection, plague, disease, fungus, immune system, plankton, enzyme, cell, yeast, fungi, parasite, contagion, epidemic, pandemic, cancer, toxin, covid
petri dish: culture, dish
test tube: chemistry, experiment, chemical, acid, laboratory, lab, hormone
alembic: alchemy, hydrogen, potion, poison, distil
dna: gene, genetic, genome, evolution, heredity, protein, chromosome, mutation, molecule of life
microscope: science, scientific, researcher, research, microscopic
scientist: scientist, biologist, physicist, chemist, inventor, researcher
telescope: astronomer, astronomy, galileo, observatory, hubble, far away, faraway, light year
magnet: magnetic, magnetism
atom symbol: atom, physics, quantum, particle, molecule, nuclear, electron, energy
ringed planet: planet, saturn, jupiter, venus, mars, mercury, neptune, uranus, pluto, orbit
milky way: galaxy, universe, space, cosmos, night sky, infinity
comet: asteroid, meteor, meteorite
shooting star: wish
rocket: spaceship, spacecraft, launch, spaceflight, moon landing, nasa, apollo, mission, space station, takeoff
wireless: router, wifi
satellite: orbit, signal
astronaut: astronaut, spacewalk
globe showing europe africa: earth, world, planet earth, africa, europe, global, continent, globe, planet
globe showing americas: america, american
globe showing asia australia: asia, australia
world map: map, route, explorer, atlas, geography, territory
compass: direction, navigate, navigation, north, wander, guide
sun: sunlight, sunshine, solar, noon, daylight, summer
sunrise: dawn, daybreak, sunrise
sunrise over mountains: morning
sunset: dusk, evening, sundown
night with stars: night, midnight, tonight
full moon: moon, lunar
crescent moon: bedtime
glowing star: brilliant, shine, glow
sparkles: magic, wonder, beautiful, beauty, clean, new beginning
high voltage: lightning, electricity, electric, electrical, power, voltage, charge, spark, shock, instant, fast energy
cloud with lightning: thunder, bolt, storm
cloud with rain: rain, rainy, monsoon
snowflake: snow, winter, frozen, freeze, ice age, frost, snowball, blizzard
ice: cold, iceberg, glacier
fire: burn, flame, heat, burning, hot, passion, boil
droplet: water, liquid, moisture, wet, drop, hydration, drip, thirst, thirsty, sweat, pour, river water, rainwater, hydrate, fluid
water wave: sea, ocean, tide, wave, atlantic, pacific, flood, current, tsunami
national park: lake, river, valley, stream, landscape, nature, waterfall, land, meadow
snow capped mountain: everest, alps, himalaya, peak, summit
mountain: hill, hillside, cliff, climb, hike, trail, ridge, slope, challenge
volcano: eruption, lava, magma, pompeii, volcanic, ash, tambora, vesuvius, etna, krakatoa, crater
desert: sahara, sand, dune, drought, dry, camel caravan
desert island: island, shipwreck
beach with umbrella: beach, coast, shore, vacation, holiday
wind face: wind, blow, air, breeze
tornado: hurricane
rock: stone, pebble, boulder, geology, mineral, concrete
wood: log, timber, trunk, plank
evergreen tree: forest, pine, woodland
deciduous tree: tree, shade, oak, branch, root
palm tree: jungle, tropical, tropics
seedling: seed, plant, sprout, grow, growth, garden, begin, beginning, potential, soil, spring garden, sow, farm, soil, roots, bud
potted plant: houseplant, patience
sheaf of rice: wheat, grain, harvest, crop, field, barley, corn
herb: leaf, medicine plant, mint
cherry blossom: spring, petal, bloom, nectar
bouquet: flower
lotus: serenity, purity, buddha, peaceful, spiritual, enlightenment
honey pot: honey, beeswax
honeybee: bee, hive, pollen, beekeeper, insect, pollination, swarm, colony, beehive, nectar
bird: hummingbird, sparrow, songbird, robin, pigeon
feather: quill, feather, light as
wing: flight
bug: caterpillar, moth
spider web: web, silk, cobweb
spiral shell: shell, seashell
octopus: tentacle, cephalopod, sucker
squid: ink
whale: blue whale, humpback
fish: salmon, cod, gill, aquarium, fishery
polar bear: arctic
paw prints: animal, species, wildlife, track
t rex: dinosaur, extinct, extinction, jurassic
horse: cavalry, ride, gallop, rider, stallion
horse racing: race
wolf: pack, howl
cow: cattle, milk cow, dairy
goat: goatherd
ewe: sheep, wool, lamb, flock, shepherd
ant: termite, ant colony
new moon: eclipse
nail polish: fingernail, nail
`;
