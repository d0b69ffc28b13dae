/** Words by which an enumeration is told from a sentence that merely has commas. */
import { CONJUNCTIONS, PAST, PREPOSITIONS } from '../text/tell-word-class.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Before a thing, and no part of its name. Numbers are: "three hearts". */
export const DETERMINERS = words(
  `a an the this that these those my your his her its our their some any much many more most several few enough
  all both each every another other plenty`,
);
const SUBJECT_PRONOUNS = words('i you we they he she it who nobody everybody everyone somebody someone');
const OBJECT_PRONOUNS = words(
  `me us them him himself herself itself themselves myself yourself ourselves anything nothing something everything
  there here what which whose ones others etc mine yours ours theirs`,
);
export const isPronoun = (word: string): boolean =>
  SUBJECT_PRONOUNS.has(word) || OBJECT_PRONOUNS.has(word) || /^(?:i|you|we|they|he|she|it)'/.test(word);

/** A verb of its own, or with another after it. */
const AUXILIARIES = words(
  `is are was were be been being am has have had having do does did will would can could may might must should shall
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't can't couldn't shouldn't wouldn't cannot
  let let's`,
);
/** Such a word makes the next one a verb: "you can swim", "to eat". */
export const TAKES_VERB = words(
  'to will would can could may might must should shall do does did let us please',
);
/** Verbs that are hardly ever things. */
const VERBS = words(
  `saw felt fed met got get gets go goes went come comes came give gives gave take takes make makes made keep keeps know
  knows knew see sees seem seems seemed say says said bring brings brought buy buys sell sells eat eats add adds pack
  packs grab fetch choose contain contains include includes carry carries become becomes became begin begins happen
  happens remain remains learn learns agree agrees listen listens exist exists live grow grows shine shines sing sings
  follow follows join joins send sends wear wears teach teaches write writes read reads recommend recommends sat ran hid
  rang fled slid spat crept wept dealt knelt leapt leant sank lay laid die dies died swore woke put let done seen been shut`,
);
/** Listed as past forms, and commonly things. */
const THINGS = words('rose beat lead cut');
/** Words in "ed" and "ing" that are no forms of verbs. */
const NOT_INFLECTED =
  /eed$|thing$|^(?:hundred|watershed|sacred|naked|king|ring|morning|evening|spring|string|wing|ceiling|building|clothing|wedding|painting|pudding|lightning|herring|earring)$/;

const inEd = (word: string): boolean => word.length > 4 && word.endsWith('ed') && !NOT_INFLECTED.test(word);
export const inIng = (word: string): boolean =>
  word.length > 5 && word.endsWith('ing') && !NOT_INFLECTED.test(word);

export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word);
/** A verb wherever it stands, unless an article comes before it. */
export const isSureVerb = (word: string): boolean =>
  VERBS.has(word) || (PAST.has(word) && !THINGS.has(word)) || isAuxiliary(word);
/** "baked": a verb at the end of a phrase, and before a thing how it is. */
export const isParticiple = inEd;

/** What is said is not so: a list of it would claim the contrary. */
export const NEGATIONS =
  /^(?:no|not|never|without|neither|nor|nobody|nothing|none|hardly|cannot|instead|except|lacks?|lacked|\w+n't)$/;

const SUBORDINATORS: ReadonlySet<string> = new Set([
  ...CONJUNCTIONS,
  ...words('as once unless whenever whatever wherever whoever however once lest'),
]);
export const isSubordinator = (word: string): boolean =>
  SUBORDINATORS.has(word) && word !== 'but' && word !== 'so';

const ADVERBS = words(
  `yesterday today tomorrow tonight now then later soon again already always often never sometimes maybe perhaps still
  even just also too only instead meanwhile therefore thus hence anyway indeed besides otherwise outside inside upstairs
  downstairs outdoors indoors nowadays afterwards afterward finally first firstly second secondly third thirdly last
  lastly next once twice away home back down up off out together alone almost quite rather very well yes no oh look
  wait so but yet and or ago before everywhere somewhere nowhere abroad overnight luckily please hello sure okay
  nevertheless nonetheless moreover furthermore else ahead altogether forever apart aside nearby`,
);
/** Ends in "ly" and is a thing. */
const NOT_ADVERBS =
  /(?:^|un)(?:family|fly|butterfly|dragonfly|firefly|jelly|belly|lily|lilies|italy|july|bully|holly|assembly|monopoly|ally|supply|reply)$/;
export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.test(word));

const FURTHER_PREPOSITIONS = words(
  'to per via upon among despite except including such off out up down along past beside besides throughout beyond minus plus amid amongst unlike till outside concerning regarding regardless ago',
);
export const isPreposition = (word: string): boolean =>
  (PREPOSITIONS.has(word) && word !== 'and' && word !== 'or') || FURTHER_PREPOSITIONS.has(word);

/** When, not what. */
export const isTime = (word: string): boolean =>
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|century|centuries|mornings?|afternoons?|evenings?|noon|midnight|dawn|dusk|times?|moments?|spring|summers?|autumn|winters?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|(?:1\d|20)\d\d)$/.test(
    word,
  );

const ADJECTIVES = words(
  `old young big small tall short long cold warm hot wet dry dark bright happy sad tired hungry thirsty angry rich poor
  strong weak quick slow quiet silent loud heavy soft hard sweet sour salty bitter clean dirty deep wide thin thick
  fresh empty full new good bad beautiful ugly gentle rough smooth flat calm brave proud safe free easy simple strange
  lonely busy lazy clever wise honest ready alive dead sick mild fragile tough pale cruel shy polite friendly important
  different high low late early fast large tiny huge great lovely nice cheap rare ripe rotten holy humble narrow broad
  steep sharp dull blind deaf lost gone open wrong right true false pretty funny furry hairy rainy sunny windy cloudy
  stormy foggy icy muddy dusty sandy rocky handsome lean weary healthy wealthy noisy crazy silly grateful afraid awake
  asleep alone modern ancient shiny sticky fluffy patient certain sudden golden wooden`,
);
/** How a thing is, and no thing. */
export const isAdjective = (word: string): boolean =>
  ADJECTIVES.has(word) || /(?:ful|ous|less|able|ible)$/.test(word);

/** What joins the last two of an enumeration. */
export const isJoining = (word: string): boolean => word === 'and' || word === 'or';
