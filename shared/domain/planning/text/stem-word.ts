/** Words that carry no subject of their own. */
export const STOP_WORDS = new Set(
  `a about above across after again against all almost alone along already also although always am among an and
  another any anybody anyone anything anywhere are aren't around as at away back be became because become becomes
  been before began behind being below between beyond both but by came can can't cannot come comes could couldn't
  did didn't do does doesn't doing don't done down during each either else enough even ever every everybody everyone
  everything everywhere far few first for former from further gave get gets getting give gives go goes going gone got
  had hadn't has hasn't have haven't having he he's her here hers herself him himself his how however i i'm if in
  indeed instead into is isn't it it's its itself just keep keeps kept know known knows last later least less let
  let's like likely little long made make makes making many may maybe me might mine more most mostly much must my
  myself near nearly need needs neither never next no nobody none nor not nothing now nowhere of off often on once
  one only onto or other others our ours ourselves out over own part per perhaps put puts quite rather really
  said same saw say says second see seem seemed seems seen several shall she should shouldn't simply since so some
  somebody someone something sometimes somewhere soon still such take taken takes than that that's the their theirs
  them themselves then there there's therefore these they they're thing things this those though three through
  thus to together too took toward towards two under until unless up upon us use used uses using usually very was
  wasn't way ways we we're well went were weren't what whatever when whenever where wherever whether which while
  who whoever whole whom whose why will with within without won't would wouldn't yes yet you you're your yours
  yourself able actually different entire exactly four five six seven eight nine ten half hundred kind lot
  simple sort twenty thirty forty fifty sixty seventy eighty ninety thousand million billion try turn turns turned good great new old whose`.split(
    /\s+/,
  ),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man', women: 'woman', children: 'child', people: 'person', feet: 'foot', teeth: 'tooth', mice: 'mouse',
  geese: 'goose', wolves: 'wolf', leaves: 'leaf', lives: 'life', knives: 'knife', thieves: 'thief', shelves: 'shelf',
  octopi: 'octopus', cacti: 'cactus', fungi: 'fungus', loaves: 'loaf', halves: 'half', wives: 'wife', calves: 'calf',
  ate: 'eat', eaten: 'eat', swam: 'swim', flew: 'fly', slept: 'sleep', wrote: 'write', written: 'write',
  bought: 'buy', sold: 'sell', thought: 'think', grew: 'grow', grown: 'grow', drank: 'drink', drove: 'drive',
  ran: 'run', sang: 'sing', rose: 'rose', froze: 'freeze', frozen: 'freeze', broke: 'break', broken: 'break',
  fought: 'fight', taught: 'teach', bees: 'bee', oxen: 'ox', dice: 'die', lying: 'lie', dying: 'die', died: 'die', shoes: 'shoe', toes: 'toe',
  canoes: 'canoe', aches: 'ache', headaches: 'headache', won: 'win', caught: 'catch', stole: 'steal', stolen: 'steal',
}; // prettier-ignore

/** No verb's forms, although they end like one. */
export const UNSUFFIXED = new Set(
  `spring string morning evening ceiling building wedding pudding herring lightning clothing sibling duckling seedling
  sapling shilling earring offspring sling sting swing bring speed breed creed hundred kindred sacred naked wicked`.split(
    /\s+/,
  ),
);

const KEEPS_S = /(?:ss|us|is|ous|news|lens|series|species|gas|bus|canvas|christmas|atlas|pancreas)$/;

const withoutPlural = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || KEEPS_S.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|zz|[^aeiou]o|[^aeo]us)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};

/** "walk" of "walking" and "walked". */
const rootOf = (word: string): string | undefined => {
  const root = UNSUFFIXED.has(word) ? undefined : /^(.{3,})(?:ing|ed)$/.exec(word)?.[1];
  return root !== undefined && /[aeiouy]/.test(root) ? root : undefined;
};

const withoutDoubling = (root: string): string => (/([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root);

/** "Caring", "tired" and "stared" have lost an e: from "car" it would be "carring". */
const hasLostE = (root: string): boolean => /^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(root);

/** Of a word in lower case: its singular, or the plain form of an irregular verb. */
export const singularOf = (word: string): string =>
  (Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined) ?? withoutPlural(word);

/**
 * Forms under which a word may be listed, most faithful first: itself, singular, and verb stems ("swimming": swim,
 * swimme). Lower case, without 's.
 */
export const formsOf = (word: string): readonly string[] => {
  const plain = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');
  const forms = [plain, singularOf(plain)];
  const root = rootOf(plain);
  if (root !== undefined && hasLostE(root)) forms.push(`${root}e`);
  else if (root !== undefined) forms.push(root, `${root}e`, withoutDoubling(root));
  if (plain.endsWith('ied') && plain.length > 4) forms.push(`${plain.slice(0, -3)}y`);
  return [...new Set(forms)];
};

/** One form for counting: singular, without "ing" or "ed"; an e at the end only where "car" and "care" would meet. */
export const stemWord = (word: string): string => {
  const [plain = '', single = plain] = formsOf(word);
  const root = rootOf(single);
  if (root !== undefined && hasLostE(root)) return `${root}e`;
  const stem = withoutDoubling(root ?? single);
  const short = stem.replace(/e$/, '');
  return hasLostE(short) ? stem : short;
};

/** The words of a text that carry meaning, lower case, in order. */
export const contentWords = (text: string): readonly string[] =>
  (text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [])
    .map((word) => word.toLowerCase().replaceAll('’', "'"))
    .filter((word) => word.length > 2 && !STOP_WORDS.has(word));
