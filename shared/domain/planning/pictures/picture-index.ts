import { singularOf } from '../text/stem-word.ts';
import { groupFamilies } from './picture-families.ts';
import type { Picture } from './picture.ts';
import { PICTURE_SYNONYMS } from './picture-synonyms.ts';
import { VAGUE_WORDS } from './vague-words.ts';

export interface PictureMatch {
  readonly picture: number;
  /** 0..1: how surely the term means that picture. */
  readonly strength: number;
}

export interface PictureIndex {
  readonly pictures: readonly Picture[];
  /** For each picture 0..1: how fit it is to show a thing; faces, hands and signs are less. */
  readonly weights: readonly number[];
  /** For each picture the one that stands for all that look like it, e.g. for every phase of the moon the full one. */
  readonly families: readonly number[];
  /** From a word or two, lower case and singular, to pictures, strongest first. */
  readonly terms: ReadonlyMap<string, readonly PictureMatch[]>;
}

/** Chosen only when the text names them; emblems and faces seldom show what a sentence is about. */
const KINDS: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [/flag|\b(?:button|arrow|keycap|input|japanese|circle|square|triangle|suit|sign|symbol|mark|asterisk|loop|dash|room|restroom|mens|vibration|customs|passport control|baggage claim|left luggage|wireless|registered|trade|copyright|information|heart decoration|equals|no \w+|non \w+|diamond with.*|antenna bars|circled m|restroom|water closet)\b|o clock|thirty$/, 0.3],
  [/\b(?:aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces|ophiuchus|zzz|muted|speaker (?:low|medium)|moon face|kiss|family|couple|large|medium|small|hundred points|funeral urn|moon viewing ceremony|star of david|star and crescent|dotted six pointed star|eight pointed star|dotted|print|cardinal|cup with straw)\b/, 0.4],
  [/\b(?:finger|fingers|hand|hands|fist|thumbs|palm|palms|gesturing|frowning|pouting|bowing|shrugging|tipping|facepalming|face|smiling|grinning|cat with|monkey)\b/, 0.6],
  [/\b(?:person|people|man|woman|men|women|worker|singer|superhero|mage|elf|genie|vampire|zombie)\b/, 0.8],
]; // prettier-ignore

/** Animals whose picture happens to be a face, and hands that show an action. */
const FULL_WEIGHT =
  /^(?:(?:dog|cat|horse|cow|pig|mouse|rabbit|tiger|dragon|wind) face|handshake|folded hands|writing hand|sleeping face|stop sign|recycling symbol|atom symbol|hugging face)$/;

const weightOf = (name: string): number =>
  FULL_WEIGHT.test(name)
    ? 1
    : Math.min(1, ...KINDS.filter(([pattern]) => pattern.test(name)).map(([, weight]) => weight));

/** Words of a name that do not say what is on the picture. */
const FILLERS = new Set(
  'worker person man woman non orange purple brown pink grey gray gold with without and of the in on showing large small black white red green blue yellow face symbol button left right up down low high facing tilted pointing'.split(
    ' ',
  ),
);

/** The name's own word counts fully, the head of "red apple" or "sun with face" nearly so. */
const nameTerms = (name: string): readonly (readonly [string, number])[] => {
  const words = name.split(' ');
  const head = words.slice(
    0,
    Math.max(
      1,
      words.findIndex((word) => /^(?:with|of|on|in|showing|behind|over|without)$/.test(word)),
    ),
  );
  const parts = words.some((word) => ['with', 'without', 'of'].includes(word)) ? head : words;
  const ofParts = parts
    .filter((word) => !FILLERS.has(word) && word.length > 2)
    .map((word, at, all): readonly [string, number] => [word, at === all.length - 1 ? 0.85 : 0.5])
    .filter(([word]) => !VAGUE_WORDS.has(singularOf(word)));
  return words.length === 1 ? [[name, 1]] : [[name, 1.1], ...ofParts];
};

/** A keyword that many pictures share says little. */
const KEYWORD = 0.62;
const SHARED_BY_TOO_MANY = 40;

const keywordStrength = (shared: number): number =>
  KEYWORD * Math.max(0.04, 1 - Math.log(shared) / Math.log(SHARED_BY_TOO_MANY));

const PLURAL_ONLY = new Set(['glasses', 'shorts', 'jeans', 'goggles', 'scissors', 'dice', 'news']);

/** A term as it is listed. */
export const singularTerm = (term: string): string => {
  const words = term.split(' ');
  const last = words.at(-1) ?? '';
  return PLURAL_ONLY.has(last) ? term : [...words.slice(0, -1), singularOf(last)].join(' ');
};

/** A synonym is surer than a part of a longer name, wherever it stands in its line. */
const SYNONYM = 0.95;
const LATER_SYNONYM = 0.002;

const countKeywords = (keywords: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const list of keywords)
    for (const keyword of list) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  return counts;
};

/** Makes pictures findable by their names, their keywords and common words for what they show. */
export const buildPictureIndex = (pictures: readonly Picture[]): PictureIndex => {
  const found = new Map<string, Map<number, number>>();
  const add = (term: string, picture: number, strength: number): void => {
    const matches = found.get(term) ?? new Map<number, number>();
    matches.set(picture, Math.max(matches.get(picture) ?? 0, strength));
    found.set(term, matches);
  };
  const keywords = pictures.map((picture) => [
    ...new Set(picture.keywords.map(singularTerm).filter((keyword) => !VAGUE_WORDS.has(keyword))),
  ]);
  const shared = countKeywords(keywords);
  const byName = new Map(pictures.map((picture, at) => [picture.name, at]));
  for (const [at, picture] of pictures.entries()) {
    const weight = weightOf(picture.name);
    for (const [term, strength] of nameTerms(picture.name))
      add(singularTerm(term), at, strength * (strength >= 1 ? Math.sqrt(weight) : weight));
    for (const keyword of keywords[at] ?? [])
      add(keyword, at, keywordStrength(shared.get(keyword) ?? 1) * weight);
  }
  for (const [name, words] of PICTURE_SYNONYMS) {
    const at = byName.get(name);
    if (at !== undefined)
      for (const [order, word] of words.entries()) add(word, at, SYNONYM - order * LATER_SYNONYM);
  }
  const terms = [...found].map(([term, matches]) => {
    const ranked = [...matches].map(([picture, strength]) => ({ picture, strength }));
    return [term, ranked.sort((one, other) => other.strength - one.strength).slice(0, 12)] as const;
  });
  return {
    pictures,
    weights: pictures.map((picture) => weightOf(picture.name)),
    families: groupFamilies(pictures),
    terms: new Map(terms),
  };
};
