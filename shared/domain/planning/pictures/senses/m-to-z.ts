/** Words from m to z with more than one meaning. See `word-senses.ts` for how a line is read. */
export const M_TO_Z = `
market > stock market: stock market
market > chart increasing: stock, share, price, crash, fund, economy, investor, growth
mask > face with medical mask: virus, hospital, flu, germ, surgeon
match > soccer ball: goal, team, player, football, stadium, referee, minute, coach
match > fire: candle, strike, flame, matchbox
melt > -: (calm)
mercury > thermometer: thermometer
mind > thought balloon: (calm)
mint > coin: coin, silver, gold
mole > -: (otherwise)
mouse > computer mouse: cable, click, keyboard, computer, wireless, cursor, screen, button, laptop
mouth > national park: river, estuary
nail > hammer: hammer, wood, board, wall, plank
nail > nail polish: finger, polish, manicure
needle > syringe: injection, nurse, vaccine, doctor, vein
needle > compass: compass, north
needle > evergreen tree: pine, fir, spruce
needle > -: cake, record, oven
net > -: income, worth, salary, profit
net > goal net: goal, keeper, score
net > fishing: fish, fisherman, fishermen, sea, boat, trawler, quay, catch
night > milky way: (calm)
night > night with stars: city, street, town, skyline, neon, traffic, downtown, urban
nose > -: (calm)
note > musical note: music, song, piano, sing, tune, chord, flute
notice > -: (calm)
nut > nut and bolt: bolt, screw, wrench
oil > olive: olive
oil > cooking: fry, pan, cook, garlic, onion, sesame, salad, vinegar
oil > -: paint, canvas, skin, massage
orange > -: sky, brown, black, red, yellow, glow, colour, color, hair, paint, purple, pink, light
organ > musical keyboard: church, pipe, bach
pack > wolf: wolf, howl, alpha
pack > luggage: suitcase, bag, trip, travel, luggage, clothes
palm > raised hand: hand, finger, (calm), palm of, your palm, her palm, his palm, my palm
paper > newspaper: news, headline
party > ballot box with ballot: political, election, vote, communist, parliament, democrat
patient > health worker: doctor, nurse, hospital, surgeon
pen > pig: pig, sheep, hog
pick > pick: miner, shovel, axe
pick > -: (otherwise)
pitcher > baseball: ball, throw, threw, bat
plant > factory: power, nuclear, steel, coal
plate > -: tectonic, continent, crust, drift, earthquake
pole > ice: north pole, south pole
pool > person swimming: swim, swimmer, hotel, dive, lane
pool > -: pool of
pool > droplet: (otherwise)
post > mobile phone: online, social, blog, video
pot > pot of food: soup, cook, boil, water, stove, stew, pasta
pot > potted plant: flower, plant, soil, fern
pound > pound banknote: cost, pay, paid, price, penny, salary, sterling, rent
pound > -: (otherwise)
press > -: press the, press on, press your, press down, press a, press it
pupil > eye: eye, iris, dilate, widen, dark
race > person running: runner, marathon, run, olympic, lap, sprint
race > racing car: car, driver, formula
race > sailboat: boat, yacht
race > bicycle: bike, cyclist, bicycle
race > rocket: space, moon
race > -: human race, race past, mind, heart
rate > -: heart, pulse, breathing
record > optical disk: vinyl, album, song, turntable
record > trophy: world, break, broke, fast, runner, athlete
rest > -: the rest, rest of
ride > horse: horse, saddle, pony, cavalry, knight
ride > bicycle: bike, bicycle
ride > -: (otherwise)
ring > bell: bell, phone, doorbell
ring > ringed planet: saturn, planet
ring > wood: tree, trunk
ring > boxing glove: boxer, fight, boxing
rise > sunrise: sun
rise > bread: dough, yeast, bread
rise > chart increasing: price, market, rate, share, stock, sea level, rent, cost, temperature
rise > -: (otherwise)
road > footprints: roman, pilgrim, cart, mule, camel, medieval, caravan, legion, emperor, monk
rock > guitar: band, concert, music, song
root > -: cause, evil, square
rose > -: rose to, rose from, rose above, rose up, water rose, price rose, rose by, rose high, he rose, she rose, sun rose, sea rose, rose slowly, smoke rose
ruler > straight ruler: centimeter, pencil, inch
run > -: run out, run through, run low, river, water, tear, program, engine, clock, software, company, business, run along, run down, run into
safe > -: (calm)
save > -: life, lives, save you, save me, save us, save him, save her, save them
scroll > mobile phone: phone, screen, feed, media, scroll through, app, before you
scroll > -: stop scroll
scale > fish: fish, snake
school > fish: fish, sardine, cod, salmon, tuna, reef
seal > -: wax, envelope, jar, lid, letter, bottle
shade > -: shade of, a shade
share > chart increasing: stock, company, price, market, dividend, investor, buy, sell
share > -: (otherwise)
shell > egg: egg, yolk
shell > turtle: turtle, tortoise
ship > package: order, warehouse, parcel
shower > cloud with rain: rain, cloud, thunder
silence > -: (calm)
sky > milky way: night, star, telescope, constellation, galaxy
sky > sunrise: evening, dusk, sunset, golden, dawn, morning
slow > -: (calm)
slowly > -: (calm)
spell > -: cold, dry, wet, hot, word, letter, spell of
spirit > -: team, spirit of
spring > gear: coil, mattress, metal
spring > hot springs: geyser, thermal
spring > droplet: pool, fed, source, mineral, drink, drank
stage > performing arts: actor, theatre, theater, audience, curtain
star > movie camera: hollywood, movie, actor
station > satellite: space
station > radio: radio
station > fuel pump: gas, petrol
steam > locomotive: engine, train, rail, locomotive
steam > pot of food: (otherwise)
stock > pot of food: chicken, vegetable, broth, soup, simmer
stomach > -: (calm)
straw > sheaf of rice: barn, hay, roof, mattress
stream > movie camera: video, online, netflix
strike > high voltage: lightning
strike > placard: worker, union, wage
suit > astronaut: space
sunset > sunset: city, street, town, roof, skyline
sunset > sunrise: (otherwise)
swallow > bird: nest, migrate, wing
tablet > mobile phone: screen, app, phone
tablet > rock: clay, stone, cuneiform
tank > fish: fish, goldfish
tank > fuel pump: fuel, gas, oil, diesel
tear > -: tear apart, tear down, tear up, wear
tender > -: egg, meat, beef, cook, salt, chicken, vegetable, steak
thought > thought balloon: (calm)
tie > necktie: suit, collar, wear, neck, his tie, silk, my tie, your tie
time > -: (calm)
tired > yawning face: (otherwise)
toast > clinking glasses: champagne, wedding
tonight > milky way: star, planet, telescope
tonight > night with stars: city, street, town
tower > mobile phone: cell, signal, phone
tower > office building: office, skyscraper
tower > tokyo tower: eiffel, paris
track > locomotive: train, rail, railway
track > musical notes: album, song
track > paw prints: wolf, fox, bear, animal, snow, deer, hunter, footprint, print
track > -: (otherwise)
traffic > -: nerve, brain, signal
train > -: train your, train her, train his, train the, train for, dog, soldier, staff, model, data, brain, finger, mind
training > person lifting weights: (otherwise)
trap > mouse trap: mouse, cheese
travel > -: light, sound, wave, signal, heat, blood, news, message, food
trunk > elephant: elephant
trunk > luggage: attic, clothes
understand > -: not understand, cannot understand, never understand, don't understand
vessel > drop of blood: blood
virus > laptop: computer, software, download, email
watch > watch: wrist, wear, pocket, strap, his watch, her watch, my watch, your watch
watch > television: tv, show, series, television
watch > eyes: (otherwise)
wave > waving hand: goodbye, farewell
wave > -: radio, gravitational, brain, heat wave
web > internet: internet, browser, page, site
weight > -: (calm)
wind > -: wind up, wind down, wind through
wound > -: wound around, wound up
`;
