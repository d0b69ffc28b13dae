/** Signs, media, technology, transport, arts and tools. See `picture-synonyms.ts` for how a line is read. */
export const OF_THINGS = `
puzzle piece: puzzle, problem, solve, piece
chess pawn: chess, strategy, strategic, pawn
light bulb: idea, invention, invent, insight, creative, genius, innovation, light, edison, discover, discovery, lamp, knowledge, inspiration, solution found, think of, learn something, understand, understanding, theory, concept, lesson learned
candle: candlelight, wax
flashlight: torch, beam, darkness
crystal ball: future, predict, prediction, fate, destiny, fortune teller
magnifying glass tilted left: search, find, examine, look closely, detail, evidence, scout, explore, inspect
warning: danger, risk, careful, mistake, threat, dangerous, emergency, hazard, alert, trap, error, fail, failure, trouble
stop sign: stop, quit, halt
construction: barrier, roadblock
prohibited: forbidden, never do, ban
check mark button: done, correct
clipboard: list, checklist, task, plan
memo: write, note, notebook, journal, diary, writing, essay, poem, poet, write down, paper, draft, document, poetry
open book: book, story, read, reader, novel, bible, chapter, tale, page, author, writer, diary, fable, legend, myth
books: library, learn, study, wisdom, literature, encyclopedia, scholar
printer: print, printing press, printed
newspaper: news, press, headline, journalist, magazine
envelope: letter, mail, email, message, post, telegram, stamp
speech balloon: say, conversation, talk, language, word, speech, dialogue, dialogue, chat, comment, opinion, rumor, rumour, gossip, say nothing, question
loudspeaker: speaker, announcement
megaphone: announce, shout, loud, noise, propaganda
bell: notification, alarm, ring bell
bell with slash: notification off, silence, quiet
mobile phone: phone, smartphone, app, notification, scroll screen, social media, screen, phone call
laptop: computer, code, program, website, internet, online, software, computing, browser, digital
desktop computer: monitor, pc, microchip, chip, processor, transistor, semiconductor, hardware, server
floppy disk: save file, disk
robot: artificial intelligence, machine learning, android, automation, ai, algorithm
gear: machine, mechanism, engine, mechanical, iron, steel, metal, clockwork, motor
battery: charge, energy storage
electric plug: socket, plug in, unplug, cable, charger, wire
automobile: car, drive, driver, road trip, vehicle
motorway: road, highway, traffic
airplane: plane, fly, flight, airport, travel, passenger, aviation, jet, runway, aircraft
locomotive: train, railway, steam engine, steam
ship: boat, sail, sailor, captain, titanic, vessel, voyage, fleet, merchant, deck
sailboat: sailing, mast
anchor: harbor, harbour, port, grounded
pirate flag: pirate
bicycle: cycle, cyclist, bike
fishing pole: fisherman, fishing, angler
pill: medicine, drug, tablet, vitamin, remedy, painkiller, antibiotic, aspirin, cure, treatment, therapy, supplement
syringe: vaccine, injection, vaccination, dose
adhesive bandage: wound, injury, pain, bandage, scar, hurt
thermometer: temperature, fever, degree
bathtub: bath
soap: wash, hygiene, cleaning
toothbrush: brush teeth
recycling symbol: recycle, sustainable, environment
oil drum: oil, petroleum, barrel
straight ruler: measure, length, distance
thread: needle, sew, string, fabric
yarn: knit, cotton
link: connection, connect, chain, network, bond, relation
chains: prison, prisoner, slavery, slave, trapped
hammer and wrench: tool, repair, fix, equipment
hammer: carpenter, nail
artist palette: paint, painting, color, colour, artist, painter, art
framed picture: portrait, picture, mona lisa, gallery
performing arts: theater, theatre, drama, actor, mask, shakespeare, comedy, tragedy, audience
movie camera: film, movie, cinema, hollywood, video
camera: photograph, photo, photographer, picture taken
musical notes: music, song, melody, musician, rhythm, sing, tune
microphone: singer, singing
game die: chance, luck, random, probability, gamble, dice
four leaf clover: lucky
wrapped gift: gift, present, generosity, generous, give, bequest
party popper: celebrate, celebration, party, festival
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
people holding hands: couple, together, relationship, marriage, partner, people, crowd, team, society, population, community, tribe, citizen, nation, public, group
speaking head: voice, shout out, lecture
hole: pit, cave, cavern
tent: camp
dagger: assassin, stab
bomb: explosion, explode, blast
person standing: posture, stand
stethoscope: diagnosis, health, checkup
knot: tie, rope
magic wand: trick, magical, spell
man s shoe: shoe
musical keyboard: piano, pianist, string of piano
parachute: skydive
woman dancing: dance, dancer
couch and lamp: sofa, couch, living room
luggage: suitcase, baggage, tourist
shopping bags: bag, mall
purse: wallet
t shirt: shirt
coat: jacket
jeans: trouser
top hat: hat
rescue worker s helmet: helmet
hiking boot: boot
delivery truck: truck, van
articulated lorry: lorry
metro: subway
sport utility vehicle: jeep
railway car: wagon, railway carriage
wheel: tire, tyre
fuel pump: fuel, petrol, gasoline, diesel
helicopter: drone
abacus: calculator, arithmetic
passport control: passport, visa
bridge at night: bridge
window: pane, curtain
ladder: stairs, staircase
file cabinet: drawer, archive
broom: mop, vacuum cleaner
carpentry saw: saw blade
soccer ball: football, soccer, ball, sport
person juggling: juggle, juggler
teddy bear: toy, teddy, doll
red paper lantern: lantern
sports medal: medal
wastebasket: trash, garbage, rubbish
thought balloon: imagination, imagine, daydream
christmas tree: christmas
input latin letters: alphabet, vowel, consonant
bow and arrow: arrow, spear
derelict house: earthquake, ruin
hut: barn
tokyo tower: lighthouse
necktie: suit
optical disk: disc, cd
billed cap: cap
chair: furniture
map of japan: japan, japanese
person golfing: golf
violin: cello, fiddle, viola
`;
