const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that carry no picture: none of them should begin or end a headline. */
const LIGHT = words(
  `a an the and or but as that which who this these those its his her their our your my it they you we he she i so than
  then about over into why how what when where because if although while until unless whether every each some any even ever only just`,
);
const PREPOSITIONS = words(
  `of to in on at by for from with into onto over under through across between against around without within near
  inside behind above below beyond than during after before toward towards about until like as per since`,
);
const AUXILIARIES = words(
  `is are was were am be been being do does did has have had can could will would shall should may might must
  isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant cannot couldnt wont wouldnt shouldnt mustnt neednt`,
);
/** Without them a sentence says the contrary. */
const NEGATIONS = words('not never no without nor neither nobody nothing none hardly stop avoid quit cannot');
const PRONOUNS = words('i you he she it we they who which that nobody everybody everyone people');
/** What begins the object of the word before it. */
const ARTICLES = words('a an the my your his her its our their this these those');
const OBJECTS = words(`${[...ARTICLES].join(' ')} me you him us them it`);
const NUMBERS = words(
  'one two three four five six seven eight nine ten twenty thirty fifty hundred thousand million billion',
);
const OPENERS = words('why how what when where who');
const COMPARING = words('more less fewer rather better worse');

/** A word in lower case without its marks. */
export const bareWord = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const denies = (bare: string): boolean =>
  NEGATIONS.has(bare) || (AUXILIARIES.has(bare) && bare.endsWith('nt'));
const compares = (bare: string): boolean => COMPARING.has(bare) || bare.endsWith('er');
const isNumber = (bare: string): boolean => /^\d/.test(bare) || NUMBERS.has(bare);
const isBound = (bare: string): boolean =>
  LIGHT.has(bare) || PREPOSITIONS.has(bare) || AUXILIARIES.has(bare) || NEGATIONS.has(bare);

const weigh = (bare: string): number => {
  if (/\d/.test(bare)) return 4;
  return isBound(bare) ? 0 : 2 + Math.min(bare.length, 10) / 10;
};

/** "What your cat thinks", "Why do …", "Did Napoleon …": nothing stands without its first word. */
const hangsOnOpener = ([first = '', second = '']: readonly string[]): boolean =>
  AUXILIARIES.has(first) || (OPENERS.has(first) && (AUXILIARIES.has(second) || !/^(?:how|why)$/.test(first)));

/** What a clause loses by beginning with the word `at`. */
const costOfStart = (clause: readonly string[], at: number): number => {
  const [before, first] = [clause[at - 1], clause[at] ?? ''];
  if (before === undefined)
    return OPENERS.has(first) ? -0.8 : LIGHT.has(first) && !PRONOUNS.has(first) ? 1.5 : 0;
  if (denies(before)) return 5;
  if (hangsOnOpener(clause)) return 4;
  if (AUXILIARIES.has(first) || NEGATIONS.has(first)) return 3;
  if (PRONOUNS.has(before) || AUXILIARIES.has(before)) return 2.5;
  if (isBound(first) || isNumber(before)) return 2;
  const second = clause[at + 1] ?? '';
  if (OBJECTS.has(second) || (PREPOSITIONS.has(second) && second !== 'of')) return 1.5;
  if (PREPOSITIONS.has(before)) return 1.2;
  return isBound(before) ? (isBound(clause[at - 2] ?? 'a') ? 0 : 0.5) : 0.7;
};

/** What it loses by ending before the word `end`. */
const costOfEnd = (clause: readonly string[], end: number): number => {
  const [last = '', next] = [clause[end - 1], clause[end]];
  if (next === undefined) return 0;
  if (AUXILIARIES.has(last) || denies(last) || (compares(last) && next === 'than')) return 4;
  // "… is trying to tell you": there it is a verb's object, and no subject of what follows.
  const isObject = OBJECTS.has(last) && !ARTICLES.has(last) && !isBound(clause[end - 2] ?? 'a');
  if ((isBound(last) && !isObject) || isNumber(last) || COMPARING.has(last) || next === 'of') return 3;
  if (OBJECTS.has(next) || (next === 'to' && last.endsWith('ing'))) return 2.5;
  if (AUXILIARIES.has(next)) return 1.2;
  return PREPOSITIONS.has(next) ? 0.5 : isBound(next) ? 0.2 : 1.5;
};

/** A stretch of a clause, from one word to before another. Words are bare. */
export interface Stretch {
  readonly clause: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** A headline of so few words is read at a glance. */
const FEW = 5;

/** How well a stretch stands for its clause: what it carries, less what the cuts at its two ends break. */
export const scoreHeadline = ({ clause, from, to }: Stretch): number => {
  const inside = clause.slice(from, to);
  const outside = [...clause.slice(0, from), ...clause.slice(to)];
  const length = inside.length * 0.4 + Math.max(0, inside.length - FEW) * (from > 1 ? 0.8 : 0.4);
  const carried = inside.reduce((sum, word) => sum + weigh(word), 0) - length - from * 0.2;
  const turned = clause.slice(0, from).some(denies) && !inside.some(denies) ? 2 : 0;
  const halved = outside.includes('than') && inside.some(compares) ? 4 : 0;
  const beheaded = from > 1 && inside.some((word) => AUXILIARIES.has(word)) ? 2 : 0;
  const whole = outside.length === 0 ? 1 : 0;
  return carried + whole - turned - halved - beheaded - costOfStart(clause, from) - costOfEnd(clause, to);
};
