/**
 * Common words and the picture that shows them best, by its name in the art set. Singular, lower case; the first
 * words of a line are the surest. What a picture's own name says needs no line.
 */
const LINES = `
anatomical heart: artery, cardiac, heart, heartbeat, blood pressure, bloodstream
brain: neuron, mind, memory, thought, intelligence, nervous system, nerve, cortex, consciousness, psychology, habit, think, attention
lungs: breath, breathe, oxygen, inhale, exhale, respiration
bone: skeleton, spine, rib, fossil
drop of blood: blood, vein, bleed
microbe: bacterium, bacteria, virus, germ, mould, mold, infection, plague, disease, fungus, immune system, plankton, enzyme, cell, yeast, fungi, parasite, contagion, epidemic, pandemic, cancer, toxin, covid
petri dish: culture, dish
test tube: chemistry, experiment, chemical, acid, laboratory, lab, hormone
alembic: alchemy, potion, poison, distil
dna: gene, genetic, genome, evolution, heredity
microscope: science, scientific, researcher, research, microscopic
scientist: scientist, biologist, physicist, chemist, inventor, researcher
telescope: astronomer, astronomy, galileo, observatory, hubble
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
globe showing europe africa: earth, world, planet earth, africa, europe, global, continent
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
snowflake: snow, winter, frozen, freeze, ice age, frost
ice: cold, iceberg, glacier
fire: burn, flame, heat, burning, hot, passion, boil
droplet: water, liquid, moisture, wet, drop, hydration, drip, thirst, thirsty, sweat, pour, river water, rainwater, hydrate
water wave: sea, ocean, tide, wave, atlantic, pacific, flood, current, tsunami
national park: lake, river, valley, stream, landscape, nature, waterfall
snow capped mountain: everest, alps, himalaya, peak, summit
mountain: hill, cliff, climb, hike, trail, ridge, slope, challenge
volcano: eruption, lava, magma, pompeii
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
honeybee: bee, hive, pollen, beekeeper, insect, pollination, swarm
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
baby: newborn, birth, infant, born, mother, pregnancy
child: kid, childhood
old woman: grandmother, grandma
old man: grandfather, elderly, aging
teacher: teacher, professor, lesson, teach, mentor
student: student, pupil, graduate
health worker: doctor, nurse, physician, surgeon, medical, dentist
detective: detective, spy, investigate, mystery, clue, thief, crime, criminal, murder, investigation, police
farmer: farmer, peasant
cook: chef, recipe, kitchen
judge: judge, verdict
office worker: boss, manager, employee, entrepreneur
technologist: programmer, developer, engineer, coder, hacker, software
superhero: hero, courage, brave
thinking face: doubt, wonder why, curious, curiosity, confused, philosopher, philosophy, decide, decision, choice, believe, belief
exploding head: astonishing, mind blowing, surprising
smiling face with smiling eyes: smile, happiness, happy, kindness, kind, content, joy
relieved face: relax, calm, relief, shoulder, soften, ease, gentle
sleeping face: sleep, asleep, nap, dream, rest, snore, sleepy
crying face: tear, cry, sad, sadness, grief, mourn, sorrow
fearful face: fear, afraid, scared, anxiety, panic, anxious, worry, panic attack, stress, nervous, nightmare, dread
angry face: anger, angry, rage
face with tears of joy: laugh, laughter, joke, humor, humour, funny
person in lotus position: meditate, meditation, mindfulness, stillness, presence, yoga, inner peace, body, still, stretch, lap, posture, sit still
folded hands: pray, prayer, gratitude, grateful, thankful, thank, blessing, hope, faith
handshake: agreement, deal, trust, partnership, negotiate, promise, alliance, treaty, cooperate, cooperation, contract, colleague, client
raised fist: revolution, resist, protest, freedom, power
flexed biceps: muscle, strength, strong, strengthen, discipline, stronger, willpower, effort, survive, resilience, resilient, tough, endure, endurance, stamina
person lifting weights: lift, gym, workout, training, weight
person running: run, runner, jog, sprint, marathon, escape, fast
running shoe: exercise, shoe, fitness
person walking: walk, walking, stroll, pedestrian
person climbing: climber, obstacle, persevere, perseverance, ascend, ambition, struggle, overcome, challenge yourself
person swimming: swim, swimmer
person in bed: bed, sleeper, insomnia, lie down
bed: bedroom, mattress, pillow
people hugging: hug, compassion, comfort, forgive, forgiveness, friend, friendship, belong, care, self love
red heart: love, romance, beloved, heart open, kindly, affection, tender, self compassion, valentine, adore
broken heart: heartbreak, betrayal, loneliness
mending heart: heal, healing, recover, recovery
footprints: step, path, journey, walk away, footstep
foot: toe
nose: smell, scent, sniff, nostril
ear: hear, listen, sound, hearing
eye: vision, sight, see, look, visible, gaze, watch, blink
eyes: stare, notice, observe
mouth: lip, speak, tongue
tooth: teeth, dentist tooth
skull: death, dead, die, mortality, kill, skull
headstone: grave, cemetery, tomb, buried, bury
amphora: pottery, pot, vase, ancient, greek, egypt, egyptian, archaeologist, archaeology, pharaoh, antiquity
classical building: roman, rome, temple, museum, athens, empire, senate, democracy, parliament, government, ancient greece, column, caesar, senator, republic, philosopher, stoic, stoicism, plato, socrates, aristotle, seneca, marcus aurelius, greece
castle: fortress, medieval, kingdom, tower, middle age
brick: wall, great wall
moai: statue, monument
crown: king, queen, royal, emperor, throne, reign, pharaoh, monarch, caesar, dynasty, cleopatra, ruler
crossed swords: war, battle, sword, warrior, duel, army, fight, conquer, viking, gladiator, enemy, invasion, sword fight, samurai, genghis, rebellion, crusade, troy, sparta, spartan
shield: defend, protect, defence, defense, protection, knight, armor, armour, safe, safety, guard, security
military helmet: soldier, troop, military, general
bow and arrow: archer, hunter, hunt
scroll: manuscript, law, ancient text, parchment, constitution, declaration
ballot box with ballot: vote, election, voter
balance scale: justice, fair, balance, scale, compare, equal, law, court
locked: lock, private, privacy, secret, password, secure
locked with key: encryption, cybersecurity, encrypted
key: unlock, solution, clue key
door: gate, entrance, exit, opportunity, leave
house: home, roof, cottage, shelter, mansion, cabin
houses: village, town, neighborhood, neighbour, community
cityscape: city, urban, skyline, metropolis
office building: company, corporation, business, office
factory: industry, industrial, manufacture, manufacturing
building construction: build, builder, architect, architecture, concrete, foundation
hospital: clinic, patient, surgery, emergency room, ward
bank: banking, loan, mortgage, savings account
school: classroom, education, university
money bag: money, wealth, rich, wealthy, fortune, treasure, budget, savings, investor, income, salary, millionaire, profit, fund, pension, retirement, inheritance, donation, earn, earning, fee, revenue, saving, save money
dollar banknote: dollar, cash, pay, paid, salary, bill, wage
money with wings: spend, spending, debt, expense, waste money, inflation, cost, expensive
coin: gold, silver, penny, coin, price, currency, cent
credit card: credit, purchase, card
chart increasing: interest, compound interest, invest, investment, rise, increase, success, progress, improve, economy, growth rate
chart decreasing: crash, stock market, recession, loss, decline, decrease, fall, crisis
bar chart: statistic, percent, data, average, index
receipt: tax, invoice
shopping cart: shop, supermarket, buy, customer, grocery, store
package: box, parcel, deliver, delivery, crate
gem stone: diamond, jewel, treasure, precious, ruby
trophy: win, winner, victory, champion, prize, triumph, achieve, achievement, award, medal winner, record, best
1st place medal: gold medal
direct hit: goal, target, aim, focus, purpose, precision
calendar: date, deadline, schedule, month, week, year, plan, day
hourglass not done: time, moment, patience, century, wait, slow, slowly, hour, age, eternity
alarm clock: clock, minute, wake, late, deadline
mantelpiece clock: history, hundred year
puzzle piece: puzzle, problem, solve, piece, fit
chess pawn: chess, strategy, strategic, pawn
light bulb: idea, invention, invent, insight, creative, genius, innovation, light, edison, discover, discovery, lamp, knowledge, inspiration, solution found, think of, learn something, understand, understanding, theory, concept, lesson learned
candle: candlelight, wax
flashlight: torch, lighthouse, beam, darkness
crystal ball: future, predict, prediction, fate, destiny, fortune teller
magnifying glass tilted left: search, find, examine, look closely, detail, evidence
warning: danger, risk, careful, mistake, threat, dangerous, emergency, hazard, alert, trap, error, fail, failure
stop sign: stop, quit, halt
construction: barrier, roadblock
prohibited: forbidden, never do, ban
check mark button: done, correct, complete, accept
clipboard: list, checklist, task
memo: write, note, notebook, journal, diary, writing, essay, poem, poet, write down, paper, draft
open book: book, story, read, reader, novel, bible, chapter, tale, page, author, writer, diary, fable, legend, myth
books: library, learn, study, wisdom, literature, encyclopedia
printer: print, printing press, printed
newspaper: news, press, headline, journalist
envelope: letter, mail, email, message, post
speech balloon: say, conversation, talk, language, word, speech, dialogue, dialogue, chat, comment, opinion, rumor, rumour, gossip, say nothing, question
megaphone: announce, shout, loud, noise, propaganda
bell: notification, alarm, ring bell
bell with slash: notification off, silence, quiet
mobile phone: phone, smartphone, app, notification, scroll screen, social media, screen
laptop: computer, code, program, website, internet, online, software, computing, browser, digital
desktop computer: monitor, pc, microchip, chip, processor, transistor, semiconductor, hardware, server
floppy disk: save file, disk
robot: artificial intelligence, machine learning, android, automation, ai, algorithm
gear: machine, mechanism, engine, system, mechanical, process, iron, steel, metal, clockwork
battery: charge, energy storage
electric plug: socket, plug in, unplug
automobile: car, drive, driver, road trip, vehicle
motorway: road, highway
airplane: plane, fly, flight, airport, travel, passenger, aviation
locomotive: train, railway, steam engine, steam
ship: boat, sail, sailor, captain, titanic, vessel, voyage, fleet, merchant
sailboat: sailing, mast
anchor: harbor, harbour, port, grounded
pirate flag: pirate
bicycle: cycle, cyclist
fishing pole: fisherman, fishing, angler
glass of milk: milk
hot beverage: coffee, cafe, espresso, caffeine
teacup without handle: tea
wine glass: wine, vineyard
beer mug: beer, ale, mead, alcohol, alcoholic, pub
bread: loaf, baker, flour, dough, food
fork and knife with plate: meal, dinner, lunch, eat, breakfast, restaurant, hungry, hunger, dish, diet, stomach, digest, digestion, appetite
green salad: vegetable, salad, healthy, spinach, kale, lettuce, fibre, fiber, nutrition
red apple: apple, newton
candy: sugar, sweet, sweetener
salt: salty, sodium
pot of food: cook, soup, stew, pot, boil water
jar: jar, lid, sealed, preserve
pill: medicine, drug, tablet, vitamin, remedy, painkiller, antibiotic, aspirin, cure, treatment, therapy, supplement
syringe: vaccine, injection, vaccination, dose
adhesive bandage: wound, injury, pain, bandage, scar, hurt
thermometer: temperature, fever, degree
bathtub: bath
soap: wash, hygiene, cleaning
toothbrush: brush teeth
recycling symbol: recycle, sustainable, environment
oil drum: oil, petroleum, barrel
straight ruler: measure, length, inch, centimeter, size, short, tall, height
thread: needle, sew, string
yarn: knit, cotton
link: connection, connect, chain, network, bond, relation
chains: prison, prisoner, slavery, slave, trapped
hammer and wrench: tool, repair, fix
hammer: carpenter, nail
artist palette: paint, painting, color, colour, artist, painter, art
framed picture: portrait, picture, mona lisa
performing arts: theater, theatre, drama, actor, mask, shakespeare, comedy, tragedy
movie camera: film, movie, cinema, hollywood
camera: photograph, photo, photographer, picture taken
musical notes: music, song, melody, musician, rhythm, sing, tune
microphone: singer, singing
game die: chance, luck, random, probability, gamble, dice
four leaf clover: lucky
wrapped gift: gift, present, generosity, generous, give
party popper: celebrate, celebration, party
balloon: inflate
kite: let go
butterfly: transform, transformation, change, metamorphosis
dove: peace, pray peace, freedom
yin yang: harmony, opposite, stoic, tao, duality
infinity: endless, forever, infinite, eternal
mirror: reflection, reflect, self image
mage: wizard, magician, myth, legend
ghost: haunted, spirit
dragon: myth dragon
family: parent, family, mother, father, brother, sister, ancestor, son, daughter
people holding hands: couple, together, relationship, marriage, partner
busts in silhouette: crowd, population, society, team, public, people, tribe, community, audience, nation, citizen
speaking head: voice, shout out, lecture
hole: pit, black hole, cave
tent: camp
dagger: assassin, knife, stab
bomb: explosion, explode, blast
person standing: posture, stand
eagle: predator, hawk
stethoscope: diagnosis, health, checkup
knot: tie, rope
`;

/** Picture names with the words that mean them. */
export const PICTURE_SYNONYMS: readonly (readonly [name: string, words: readonly string[]])[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', words = ''] = line.split(': ');
    return [name, words.split(', ')];
  });
