/** Words from a to l with more than one meaning. See `word-senses.ts` for how a line is read. */
export const A_TO_L = `
apple > laptop: iphone, mac, company, software
ball > tennis: tennis, racket
ball > baseball: baseball, pitcher, bat, batter
ball > basketball: basketball, hoop, dribble
ball > -: steel, iron, metal, bearing, glass, fire, lightning, gown, masked, ball of, gum
band > guitar: rock, concert, music, song, drummer, jazz, stage, singer
bank > riverbank: (calm)
bank > bank: money, loan, account, england, america, robber, fee, deposit, cash, interest
bank > riverbank: river, stream, creek, canal, fish, reed, willow, boat, flood, heron, otter, duck, swan, bird, water
bank > -: fog, cloud, mist, snow, sand, bank of, bank to
bar > -: pressure, bar of, iron, steel, gold, prison, chart, atmosphere, window
bark > wood: tree, birch, oak, trunk, cork, willow, pine, scar, wood, forest, branch, beetle
bat > baseball: baseball, pitcher, ball, hit, swing, batter, player
beam > -: steel, iron, crane, roof, wooden, ceiling
bear > -: bear in, bear the, bear to, bear it, bear fruit, bear witness, cannot bear, bear down, bear with
bearing > -: (otherwise)
belly > leaf fluttering in wind: (calm)
bill > scroll: parliament, law, senate, congress
bill > -: bird, duck, heron, beak
body > person in lotus position: (calm)
book > ticket: to book, book your, book early, book flight, book tickets
booked > ticket: (otherwise)
bow > bow and arrow: arrow, archer, hunter
bow > ship: ship, stern, deck
bow > violin: violin, cello
bow > ribbon: ribbon, hair, gift
branch > office building: bank, company
breath > leaf fluttering in wind: (calm)
breathe > leaf fluttering in wind: (calm)
breathing > leaf fluttering in wind: (calm)
bud > tongue: taste, tongue
bug > laptop: software, code, program, programmer
bulb > seedling: tulip, garden, onion, daffodil, plant
card > memo: write, wrote, written, index
card > joker: play, deck, shuffle, trick, poker
cell > chains: prison, prisoner, jail, guard
cell > mobile phone: tower, phone
cell > battery: fuel, solar
chain > -: food chain, chain of, supply chain, chain reaction
charge > -: charge of, in charge, fee
check > dollar banknote: rent, cash, wrote, bank, sign
chest > leaf fluttering in wind: (calm)
chest > gem stone: treasure, pirate, gold
chip > french fries: potato, fish, vinegar
cloud > desktop computer: server, upload, backup, file, storage
cold > sneezing face: sneeze, cough, flu, fever
colony > ship: british, spanish, empire, america, settler, crown, independence
colony > ant: ant
colony > microbe: bacterium, bacteria, mould
comb > honeybee: honey, bee, hive, nectar
couple > -: couple of
court > tennis: tennis
crane > bird: wing, nest, feather, marsh, migrate
crash > chart decreasing: stock, market, price, economy, bank, currency
crash > collision: (otherwise)
cup > trophy: final, champion, league
current > high voltage: electric, wire, voltage, battery, copper
custom > passport control: border, airport
custom > -: (otherwise)
cycle > -: vicious, feed, break, guilt, sleep, life, water, carbon, cycle of, moon, breathing, washing
darkness > crescent moon: (calm)
date > palm tree: fig, palm, oasis, fruit
day > -: (calm)
deal > -: deal with, great deal, good deal
degree > graduation cap: university, college, student
drink > hot beverage: coffee, tea
drink > droplet: water
drink > wine glass: wine, alcohol, drunk, party
drop > -: rate, price, temperature, pressure, level, drop by, drop to, drop out
dusk > sunrise: (calm)
dusk > sunset: city, street, town, roof, skyline
entrance > -: bury
evening > sunrise: (calm)
evening > sunset: city, street, town, roof, skyline, cafe, traffic
exercise > memo: writing, write, list
exercise > -: simple exercise, breath, breathing, mind, mental, thought, memory, exam, math
eye > relieved face: (calm)
fair > ferris wheel: county, village, ride, town
fall > chart decreasing: price, market, stock, rate, share, profit, currency
fall > fallen leaf: autumn, october, november
fall > cloud with rain: rain
fall > -: (otherwise)
fan > -: team, star, singer, football, music, band
field > magnet: magnetic
field > -: quantum, force, research
find > -: (otherwise)
fire > -: job, boss, employee, neuron, nerve
fly > wing: bird, wing, goose, swan, flock, feather
fly > fly: insect, buzz, spider, swat, mosquito, trap, fruit fly, frog, flies and, and flies
fly > -: time flies, spark
fly > airplane: (otherwise)
game > video game: app, phone, computer, console, video
glass > window: pane, wall, tower, broken, shatter, climb
glass > wine glass: wine
goal > soccer ball: score, team, match, keeper, football
grow > -: grown men, grown man, grow up, heavy, warm, warmer, tall, taller, slower, slow, slowly, slowed, wider, thinner, thin, louder, loud, quieter, quiet, darker, dark, larger, bigger, colder, cold, older, faster, longer, shorter, deeper, weaker, paler, grow up, grow tired, silent, distant, heavier, crystal, wave
guard > -: guard that, guard your, guard my, guard time, guard against, off guard
heart > red heart: (calm), drew, draw, simple, open heart, kind, warm, heart of, love, lover, by heart, broken, romance
heart > anatomical heart: blood, pump, artery, vein, attack, disease, surgeon, surgery, muscle, organ, valve, rate, pulse, lung, beat, exercise, body
heat > -: heat up, heat of
helmet > astronaut: space, astronaut, visor, planet, orbit, spacesuit, jupiter, mars
helmet > military helmet: soldier, war, army, battle
horn > trumpet: jazz, orchestra, blew, brass
interest > -: interest in, hobby, common
iron > -: blood, spinach, vitamin, shirt, clothes
jam > automobile: traffic, motorway, car
key > musical keyboard: piano, pianist
key > keyboard: keyboard, computer, typist
lap > person in lotus position: (calm)
lap > person running: race, runner, track
lap > -: (otherwise)
leaf > autumn leaf: autumn, fall, october, november, beech, maple, oak, copper, rustle, rake
leaf > -: leaves at, leaves you, leaves behind, leaves for, leaves her, leaves him, leaves his, leaves home, leaves me, leaves us, train leaves, ship leaves, bus leaves, he leaves, she leaves, it leaves
letter > alphabet: alphabet, vowel, consonant, b, c, d, e, f, g, h, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z
lie > person in bed: lie down, lie back, lie awake, bed, pillow, asleep
lie > lying face: tell, told, liar, honest, lie about, lie to
lie > -: (otherwise)
light > feather: light as
light > vertical traffic light: traffic, red light, green light, turn right, turn left
log > -: log in, log out, log on
loss > broken heart: grief, love, loved, mother, father
`;
