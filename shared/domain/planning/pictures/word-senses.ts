import { stemWord } from '../text/stem-word.ts';

/**
 * Words with more than one meaning, by what else the sentence says: the word, what it then means ("-" for what no
 * picture shows), and the words or neighbouring pairs that tell. The first line that fits holds; a word without one
 * that fits keeps its usual picture. In a calm film no organ stands for a feeling, and no city for an evening.
 */
const LINES = `
apple > laptop: iphone, mac, company, software
bank > bank: money, loan, account, england, america, robber, fee, deposit, cash, interest
bank > riverbank: river, stream, creek, canal, fish, reed, willow, boat, flood
bank > -: fog, cloud, mist, snow, sand, bank of, bank to
bark > wood: tree, birch, oak, trunk, cork, willow, pine
bat > baseball: baseball, pitcher
bill > scroll: parliament, law, senate, congress
bill > -: bird, duck, heron, beak
bow > bow and arrow: arrow, archer, hunter
bow > ship: ship, stern, deck
bow > violin: violin, cello
bow > ribbon: ribbon, hair, gift
branch > office building: bank, company
breath > leaf fluttering in wind: (calm)
breathe > leaf fluttering in wind: (calm)
breathing > leaf fluttering in wind: (calm)
bug > laptop: software, code, program, programmer
cell > chains: prison, prisoner, jail, guard
cell > mobile phone: tower, phone
charge > -: charge of, in charge, fee
chip > french fries: potato, fish, vinegar
cloud > desktop computer: server, upload, backup, file, storage
cold > sneezing face: sneeze, cough, flu, fever
comb > honeybee: honey, bee, hive, nectar
court > tennis: tennis
crane > bird: wing, nest, feather, marsh, migrate
cup > trophy: final, champion, league
current > high voltage: electric, wire, voltage, battery, copper
degree > graduation cap: university, college, student
drink > hot beverage: coffee, tea
drink > droplet: water
dusk > sunrise: (calm)
evening > sunrise: (calm)
eye > relieved face: (calm)
field > magnet: magnetic
field > -: quantum, force, research
find > -: (calm)
goal > soccer ball: score, team, match, keeper, football
heart > red heart: (calm)
interest > -: interest in, hobby, common
key > musical keyboard: piano, pianist
key > keyboard: keyboard, computer, typist
leaf > autumn leaf: autumn, fall, october, november, beech, maple, oak, copper, rustle, rake
letter > alphabet: alphabet, vowel, consonant, b, c, d, e, f, g, h, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z
market > stock market: stock market
market > chart increasing: stock, share, price, crash, fund, economy, investor, growth
match > soccer ball: goal, team, player, football, stadium, referee, minute, coach
match > fire: candle, strike, flame, matchbox
mercury > thermometer: thermometer
mind > thought balloon: (calm)
mint > coin: coin, silver, gold
mouse > computer mouse: cable, click, keyboard, computer, wireless, cursor, screen, button, laptop
nail > hammer: hammer, wood, board, wall, plank
needle > syringe: injection, nurse, vaccine, doctor, vein
needle > compass: compass, north
needle > evergreen tree: pine, fir, spruce
needle > -: cake, record, oven
net > -: income, worth, salary, profit
net > goal net: goal, keeper, score
net > fishing: fish, fisherman, fishermen, sea, boat, trawler, quay, catch
net > -: net
night > milky way: (calm)
nose > -: (calm)
oil > olive: olive
oil > cooking: fry, pan, cook, garlic, onion, sesame, salad, vinegar
oil > -: paint, canvas, skin, massage
pack > wolf: wolf, howl, alpha
pack > luggage: suitcase, bag, trip, travel, luggage, clothes
palm > raised hand: hand, finger
plant > factory: power, nuclear, steel, coal
plate > -: tectonic
pupil > eye: eye, iris, dilate
record > optical disk: vinyl, album, song, turntable
rest > -: the rest, rest of
record > trophy: world, break, broke, fast, runner, athlete
root > -: cause, evil, square
ruler > straight ruler: centimeter, pencil, inch
safe > -: (calm)
save > -: life, lives
scale > fish: fish, snake
seal > -: wax, envelope, jar, lid, letter, bottle
shell > egg: egg, yolk
shell > turtle: turtle, tortoise
shower > cloud with rain: rain, cloud, thunder
silence > -: (calm)
slowly > -: (calm)
spell > -: cold, dry, wet, hot, word, letter, spell of
spring > hot springs: geyser, thermal
spring > gear: coil, mattress, metal
star > movie camera: hollywood, movie, actor
stock > pot of food: chicken, vegetable, broth, soup, simmer
sunset > sunrise: (calm)
tank > fish: fish, goldfish
thought > thought balloon: (calm)
time > -: (calm)
toast > clinking glasses: champagne, wedding
tonight > crescent moon: (calm)
trunk > elephant: elephant
trunk > luggage: attic, clothes
virus > laptop: computer, software, download, email
wave > waving hand: goodbye, farewell
wave > -: radio, gravitational
web > internet: internet, browser, page, site
`;

interface Sense {
  readonly term: string | undefined;
  readonly tells: readonly string[];
}

const stemPair = (words: string): string => words.split(' ').map(stemWord).join(' ');

const SENSES: ReadonlyMap<string, readonly Sense[]> = Map.groupBy(
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [word = '', meaning = ''] = line.split(' > ');
      const [term = '', tells = ''] = meaning.split(': ');
      return {
        stem: stemWord(word),
        term: term === '-' ? undefined : term,
        tells: tells.split(', ').map(stemPair),
      };
    }),
  ({ stem }) => stem,
);

/** Said of a whole film in place of a word, which it is not. */
const CALM = '(calm)';

/** What tells the senses of a sentence's words apart: its stems, its pairs of neighbours, and a calm film. */
export const tellContext = (words: readonly string[], isCalm: boolean): ReadonlySet<string> => {
  const stems = words.map(stemWord);
  const pairs = stems.map((stem, at) => `${stem} ${stems[at + 1] ?? ''}`);
  return new Set([...stems, ...pairs, ...(isCalm ? [CALM] : [])]);
};

/**
 * The term for what an ambiguous word means in this sentence; "nothing" where no picture shows that, and undefined
 * where the word means what it usually does.
 */
export const tellSense = (
  stem: string,
  context: ReadonlySet<string>,
): { readonly terms: readonly string[] } | undefined => {
  const sense = SENSES.get(stem)?.find(({ tells }) => tells.some((told) => context.has(told)));
  return sense && { terms: sense.term === undefined ? [] : [sense.term] };
};
