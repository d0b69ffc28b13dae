/** People, feelings, history, places and money. See `picture-synonyms.ts` for how a line is read. */
export const OF_PEOPLE = `
baby: newborn, birth, infant, born, pregnancy
child: kid, childhood
old woman: grandmother, grandma
old man: grandfather, elderly, aging
teacher: teacher, professor, lesson, teach, mentor
student: student, pupil, graduate
health worker: doctor, nurse, physician, surgeon, medical, dentist
detective: detective, spy, investigate, mystery, clue, thief, crime, criminal, murder, investigation, police
farmer: farmer, peasant
cook: chef, recipe, kitchen
judge: judge, verdict, lawyer, jury
office worker: boss, manager, employee, entrepreneur, colleague, client, coworker, meeting
technologist: programmer, developer, engineer, coder, hacker, software
superhero: hero, courage, brave
thinking face: doubt, wonder why, curious, curiosity, confused, philosopher, philosophy, decide, decision, choice, believe, belief
exploding head: astonishing, mind blowing, surprising
smiling face with smiling eyes: smile, happiness, happy, kindness, kind, joy
relieved face: relax, forehead, jaw, eyelid, calm, relief, shoulder, soften, ease, gentle
sleeping face: sleep, asleep, nap, dream, rest, snore, sleepy
crying face: tear, cry, sad, sadness, grief, mourn, sorrow, weep
fearful face: fear, afraid, scared, anxiety, panic, anxious, worry, panic attack, stress, nervous, nightmare, dread
angry face: anger, angry, rage
face with tears of joy: laugh, laughter, joke, humor, humour, funny
person in lotus position: meditate, meditation, mindfulness, stillness, presence, yoga, inner peace, still, stretch, posture, sit still
folded hands: pray, prayer, gratitude, grateful, thankful, thank, blessing, hope, faith
handshake: agreement, deal, trust, partnership, negotiate, promise, alliance, treaty, cooperate, cooperation, contract, meeting
raised fist: revolution, resist, protest, freedom, power
flexed biceps: muscle, strength, strong, strengthen, discipline, stronger, willpower, effort, survive, resilience, resilient, tough, endure, endurance, stamina, arm
person lifting weights: lift, gym, workout, training, weight
person running: run, runner, jog, sprint, marathon, escape
running shoe: exercise, shoe, fitness
person walking: walk, walking, stroll, pedestrian
person climbing: climber, obstacle, persevere, perseverance, ascend, ambition, struggle, overcome, challenge yourself
person swimming: swim, swimmer
person in bed: bed, sleeper, insomnia, lie down
bed: bedroom, mattress, pillow, blanket
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
castle: fortress, medieval, kingdom, tower, middle age, palace, fort, siege
brick: wall, great wall
moai: statue, monument, sculpture
crown: king, queen, royal, emperor, throne, reign, pharaoh, monarch, caesar, dynasty, cleopatra, ruler
crossed swords: war, battle, sword, warrior, duel, army, fight, conquer, viking, gladiator, enemy, invasion, sword fight, samurai, genghis, rebellion, crusade, troy, sparta, spartan, attack, weapon
shield: defend, protect, defence, defense, protection, knight, armor, armour, safe, safety, guard, security, insurance
military helmet: soldier, troop, military, general
bow and arrow: archer, hunter, hunt
scroll: manuscript, law, ancient text, parchment, constitution, declaration
ballot box with ballot: vote, election, voter, politics, politician, referendum, campaign
balance scale: justice, fair, balance, scale, compare, equal, law, court
locked: lock, private, privacy, secret, password, secure
locked with key: encryption, cybersecurity, encrypted
key: unlock, solution, clue key
door: gate, entrance, exit, opportunity, leave
house: home, roof, cottage, shelter, mansion, cabin, rent, landlord, tenant
houses: village, town, neighborhood, neighbour, community, street, alley, lane
cityscape: city, urban, skyline, metropolis
office building: company, corporation, business, office, building, headquarters, apartment
factory: industry, industrial, manufacture, manufacturing, pollution, coal
building construction: build, builder, architect, architecture, concrete, foundation, crane
hospital: clinic, patients, surgery, emergency room, ward
bank: banking, loan, mortgage, savings account, account
school: classroom, education, university
money bag: money, wealth, rich, wealthy, fortune, treasure, budget, savings, investor, income, salary, millionaire, profit, fund, pension, retirement, inheritance, donation, earn, earning, fee, revenue, saving, save
dollar banknote: dollar, cash, pay, paid, salary, bill, wage
money with wings: spend, spending, debt, expense, waste money, inflation, cost, expensive
coin: gold, silver, penny, coin, price, currency, cent
credit card: credit, purchase, card
chart increasing: interest, compound interest, invest, investment, rise, increase, success, progress, improve, economy, growth rate, stock, stock exchange, share, dividend, investor
chart decreasing: crash, stock market, recession, loss, decline, decrease, fall, crisis
bar chart: statistic, percent, data, index, percentage
receipt: tax, invoice
shopping cart: shop, supermarket, buy, customer, grocery, store
package: box, parcel, deliver, delivery, crate, cargo, freight
gem stone: diamond, jewel, treasure, precious, ruby, crystal, necklace, bracelet, jewelry, earring
trophy: win, winner, victory, champion, prize, triumph, achieve, achievement, award, medal winner, glory, honour, honor
1st place medal: gold medal
direct hit: goal, target, aim, focus, purpose, precision
calendar: date, deadline, schedule, month, week
hourglass not done: time, moment, patience, century, year, wait, slow, slowly, hour, age, eternity
alarm clock: clock, wake, timer
mantelpiece clock: history, hundred year
church: cathedral, monastery, chapel, monk, nun, priest, pope, bishop, religious, religion
police officer: policeman
coffin: funeral, mummy
basket: market, marketplace
woman and man holding hands: parent, family, husband, wife
boy: son, brother, nephew
girl: daughter, sister, niece
man: father, uncle, gentleman
woman: lady, aunt, mother, mum, mom
older person: ancestor
index pointing up: finger
waving hand: hello, goodbye, farewell, greet, welcome
statue of liberty: liberty
person standing: body
face screaming in fear: scream, horror
leg: knee
ogre: monster
shushing face: whisper
factory worker: worker
tongue: flavour, flavor, taste
ring: marry, wedding ring
`;
