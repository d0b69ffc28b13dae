/** Body, science, sky and landscapes. See `picture-synonyms.ts` for how a line is read. */
export const OF_NATURE = `
anatomical heart: artery, cardiac, heart, heartbeat, blood pressure, bloodstream
brain: neuron, mind, memory, thought, intelligence, nervous system, nerve, cortex, consciousness, psychology, habit, think, attention
lungs: breath, breathe, oxygen, inhale, exhale, respiration, chest
bone: skeleton, spine, rib, fossil
drop of blood: blood, vein, bleed
microbe: bacterium, bacteria, virus, germ, mould, mold, infection, plague, disease, fungus, immune system, plankton, enzyme, cell, yeast, fungi, parasite, contagion, epidemic, pandemic, cancer, toxin, covid
test tube: chemistry, experiment, chemical, acid, laboratory, lab, hormone
alembic: alchemy, hydrogen, potion, poison, distil
dna: gene, genetic, genome, evolution, heredity, protein, chromosome, mutation, molecule of life
microscope: science, scientific, researcher, research, microscopic
scientist: scientist, biologist, physicist, chemist, inventor, researcher
telescope: astronomer, astronomy, galileo, observatory, hubble, far away, faraway, light year
magnet: magnetic, magnetism
atom symbol: atom, physics, quantum, particle, molecule, nuclear, electron
ringed planet: planet, saturn, jupiter, venus, mars, mercury, neptune, uranus, pluto, orbit, solar system, gravity
milky way: galaxy, universe, space, cosmos, night sky, infinity, black hole, nebula, supernova, neutron star
comet: asteroid, meteor, meteorite, meteor shower
shooting star: wish
rocket: spaceship, spacecraft, launch, spaceflight, moon landing, nasa, apollo, mission, space station, takeoff
wireless: router, wifi
satellite: orbit, signal, gps, voyager, probe, space probe, sputnik
astronaut: astronaut, spacewalk
globe showing europe africa: earth, world, planet earth, africa, europe, global, continent, globe, planet, tectonic plate, climate
globe showing americas: america, american
globe showing asia australia: asia, australia
world map: map, route, explorer, atlas, geography, territory
compass: direction, navigate, navigation, north, wander, guide
sun: sunlight, sunshine, solar, noon, daylight, summer
sunrise: dawn, daybreak, sunrise, horizon, evening, dusk, sundown
sunrise over mountains: morning
full moon: moon, lunar
crescent moon: bedtime, night, midnight, tonight
glowing star: brilliant, shine, glow
sparkles: magic, wonder, beautiful, beauty, clean, new beginning
high voltage: lightning, electricity, electric, electrical, power, voltage, charge, spark, shock, instant, fast energy, energy
cloud with lightning: thunder, bolt, storm
cloud with rain: rain, rainy, monsoon, drizzle, downpour
snowflake: snow, winter, frozen, freeze, ice age, frost, snowball, blizzard, season
ice: cold, iceberg, glacier
fire: burn, flame, heat, burning, hot, passion, boil, wildfire, bonfire, campfire, ember
droplet: water, liquid, moisture, wet, drop, hydration, drip, thirst, thirsty, sweat, pour, river water, rainwater, hydrate, fluid, drink, sip, melt, dissolve
water wave: sea, ocean, tide, wave, atlantic, pacific, flood, current, tsunami, bay, lagoon
national park: lake, river, valley, stream, landscape, nature, waterfall, land, meadow, creek, brook, marsh, swamp, wetland, canal, canyon, pasture, riverbank
snow capped mountain: everest, alps, himalaya, peak, summit, avalanche
mountain: hill, hillside, cliff, climb, hike, trail, ridge, slope, challenge
volcano: eruption, lava, magma, pompeii, volcanic, ash, tambora, vesuvius, etna, krakatoa, crater
desert: sahara, sand, dune, drought, dry, camel caravan, pyramid, sphinx, steppe, savanna
desert island: island, shipwreck
beach with umbrella: beach, coast, shore, vacation, holiday
wind face: wind, blow, air, breeze, gale, gust
tornado: hurricane, typhoon, cyclone
rock: stone, pebble, boulder, geology, mineral, concrete
new moon: eclipse
nail polish: fingernail, nail
satellite antenna: antenna, radio telescope, radio wave
cloud with snow: hail, hailstorm, sleet
sneezing face: sneeze, allergy, cough
face with head bandage: headache
cloud: fog, mist, haze, vapor, vapour
sun behind cloud: sky, weather
dashing away: speed, smoke, exhaust, steam, fast
`;
