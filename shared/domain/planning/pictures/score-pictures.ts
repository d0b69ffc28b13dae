import type { PictureIndex } from './picture-index.ts';
import type { WeighedWord } from './weigh-words.ts';

export interface ScoredPicture {
  readonly picture: number;
  readonly score: number;
  /** Words that led to it, strongest first. */
  readonly because: readonly string[];
  readonly stems: readonly string[];
  /** How surely one of its words means it, apart from that word's weight; and whether that word is a concrete noun. */
  readonly sure: number;
  readonly isConcrete: boolean;
}

/** A second word that means the same picture adds this share. */
const MORE_EVIDENCE = 0.35;
/** What a word still counts for under later forms: "swimming" is surer as itself than as "swim". */
const FORM_LOSS = 0.06;
/** With its neighbour, as itself, in the singular: equally sure. */
const SURE_FORMS = 3;

/** What the word means less surely is pressed down: a honey badger is not what "honey" is about. */
const RIVAL = 0.6;

interface Match {
  readonly word: WeighedWord;
  readonly score: number;
  readonly strength: number;
}

/** A phrase that means a picture so surely is not taken apart: a black hole is no hole. */
const PHRASE_SURE = 0.85;

const isPhrase = (term: string | undefined, index: PictureIndex): boolean =>
  term !== undefined && term.includes(' ') && (index.terms.get(term)?.[0]?.strength ?? 0) >= PHRASE_SURE;

const matchWord = (word: WeighedWord, index: PictureIndex): ReadonlyMap<number, Match> => {
  const best = new Map<number, Match>();
  if (isPhrase(word.phrase, index)) return best;
  const phrases = word.terms.filter((term) => isPhrase(term, index));
  for (const [order, term] of (phrases.length > 0 ? phrases : word.terms).entries())
    for (const { picture, strength } of index.terms.get(term) ?? []) {
      const score =
        strength * word.weight * (1 - Math.min(0.3, Math.max(0, order - SURE_FORMS + 1) * FORM_LOSS));
      if (score > (best.get(picture)?.score ?? 0)) best.set(picture, { word, score, strength });
    }
  const surest = Math.max(0, ...[...best.values()].map(({ score }) => score));
  for (const [picture, match] of best)
    best.set(picture, { ...match, score: match.score * (match.score / surest) ** RIVAL });
  return best;
};

/** The evidence of each picture, one match for a word however often it is said. */
const collectEvidence = (
  words: readonly WeighedWord[],
  index: PictureIndex,
): ReadonlyMap<number, readonly Match[]> => {
  const evidence = new Map<number, Match[]>();
  for (const word of words)
    for (const [picture, match] of matchWord(word, index)) {
      const list = evidence.get(picture) ?? [];
      const same = list.findIndex((one) => one.word.word === word.word);
      if (same === -1) list.push(match);
      else if (match.score > (list[same]?.score ?? 0)) list[same] = match;
      evidence.set(picture, list);
    }
  return evidence;
};

/** Every picture that the words could mean, best first. The order of equal ones follows the art set. */
export const scorePictures = (words: readonly WeighedWord[], index: PictureIndex): readonly ScoredPicture[] =>
  [...collectEvidence(words, index)]
    .map(([picture, list]) => {
      const sorted = list.toSorted((one, other) => other.score - one.score);
      const [first, ...rest] = sorted;
      const more = rest.reduce((sum, { score }) => sum + score, 0);
      return {
        picture,
        score: (first?.score ?? 0) + more * MORE_EVIDENCE,
        because: sorted.map(({ word }) => word.word),
        stems: sorted.map(({ word }) => word.stem),
        sure: first?.strength ?? 0,
        isConcrete: first?.word.isConcrete ?? false,
      };
    })
    .sort((one, other) => other.score - one.score || one.picture - other.picture);
