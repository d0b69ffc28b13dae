/** Names that people type in lower case; those that are other words too ("turkey", "may") are left out. */
const NAMES = new Set(
  'monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays january february april june july august september october november december christmas easter ramadan diwali hanukkah halloween thanksgiving god buddha jesus christ allah mary zen islam islamic muslim christian christianity buddhism buddhist hindu hinduism jewish judaism catholic bible quran taoism stoicism english french spanish italian german dutch greek japanese chinese korean arabic russian portuguese latin irish scottish african american british canadian australian indian mexican paris london rome venice florence milan naples sicily tuscany madrid barcelona seville lisbon porto berlin munich hamburg vienna prague budapest athens istanbul amsterdam brussels copenhagen stockholm oslo helsinki reykjavik dublin edinburgh scotland ireland england wales britain france spain italy portugal germany austria switzerland greece crete norway sweden denmark finland iceland poland russia moscow ukraine europe asia africa america canada mexico brazil argentina peru chile cuba hawaii alaska california texas florida chicago boston seattle brooklyn manhattan toronto vancouver montreal sydney melbourne australia india delhi mumbai goa nepal kathmandu everest himalaya himalayas tibet bali indonesia thailand bangkok vietnam hanoi singapore tokyo kyoto osaka japan seoul korea beijing shanghai egypt cairo morocco marrakesh kenya nairobi jerusalem israel dubai iran persia amazon sahara mediterranean atlantic pacific alps provence mars saturn jupiter kobe rumi seneca'.split(
    ' ',
  ),
);
const TWO_WORDS = new Set(
  "new york|new zealand|new orleans|new england|new year|new year's|los angeles|san francisco|las vegas|hong kong|costa rica|sri lanka|cape town|south africa|buenos aires|marcus aurelius|mother's day|father's day|valentine's day".split(
    '|',
  ),
);
/** Called by it as by a name, where nobody's stands before it: "Grandma's kitchen", but "my grandma". */
const FAMILY =
  /^(?:grandma|grandpa|granny|grandad|granddad|nana|mom|mum|mama|mommy|mummy|dad|daddy|papa)(?:['’]s)?$/;
const BEFORE_FAMILY =
  /^(?:about|and|after|before|for|from|like|of|to|with|without|missing|losing|dear|thanks)$/i;
const AFTER_FAMILY =
  /^(?:and|is|was|has|had|died|passed|left|called|said|loves|loved|made|taught|who|in|at|for|)$/i;

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const bareOf = (word: string): string => word.toLowerCase().replace(/['’]s$|[,;:]$/, '');

const isFamily = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? '';
  if (!FAMILY.test(word)) return false;
  const isFree = at === 0 || BEFORE_FAMILY.test(words[at - 1] ?? '');
  return isFree && (word.endsWith('s') || AFTER_FAMILY.test(words[at + 1] ?? ''));
};

const plainOf = (word = ''): string => word.toLowerCase().replace('’', "'").replace(/,$/, '');

const isOfTwo = (words: readonly string[], at: number): boolean =>
  TWO_WORDS.has(`${plainOf(words[at])} ${plainOf(words[at + 1])}`) ||
  TWO_WORDS.has(`${plainOf(words[at - 1])} ${plainOf(words[at])}`);

/** Names with the capital that they are written with: "paris in the rain" → "Paris in the rain". */
export const capitaliseNames = (words: readonly string[]): readonly string[] =>
  words.map((word, at) =>
    NAMES.has(bareOf(word)) || isOfTwo(words, at) || isFamily(words, at) ? capitalise(word) : word,
  );
