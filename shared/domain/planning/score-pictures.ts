import type { PictureIndex } from './picture-index.ts';
import type { WeighedWord } from './weigh-words.ts';

export interface ScoredPicture {
  readonly picture: number;
  readonly score: number;
  /** Words that led to it, strongest first. */
  readonly because: readonly string[];
}

/** A second word that means the same picture adds this share. */
const MORE_EVIDENCE = 0.35;
/** What a word still counts for under its second, third … form: "swimming" is surer as itself than as "swim". */
const FORM_LOSS = 0.06;

/** What the word means less surely is pressed down: a honey badger is not what "honey" is about. */
const RIVAL = 0.6;

const matchWord = (word: WeighedWord, index: PictureIndex): ReadonlyMap<number, number> => {
  const best = new Map<number, number>();
  for (const [order, term] of word.terms.entries())
    for (const { picture, strength } of index.terms.get(term) ?? []) {
      const score = strength * word.weight * (1 - Math.min(0.3, order * FORM_LOSS));
      if (score > (best.get(picture) ?? 0)) best.set(picture, score);
    }
  const surest = Math.max(0, ...best.values());
  for (const [picture, score] of best) best.set(picture, score * (score / surest) ** RIVAL);
  return best;
};

/** Every picture that the words could mean, best first. The order of equal ones follows the art set. */
export const scorePictures = (
  words: readonly WeighedWord[],
  index: PictureIndex,
): readonly ScoredPicture[] => {
  const evidence = new Map<number, { readonly word: string; readonly score: number }[]>();
  for (const word of words)
    for (const [picture, score] of matchWord(word, index)) {
      const list = evidence.get(picture) ?? [];
      const same = list.findIndex((one) => one.word === word.word);
      if (same === -1) list.push({ word: word.word, score });
      else if (score > (list[same]?.score ?? 0)) list[same] = { word: word.word, score };
      evidence.set(picture, list);
    }
  return [...evidence]
    .map(([picture, list]) => {
      const sorted = list.toSorted((one, other) => other.score - one.score);
      const [first, ...rest] = sorted.map(({ score }) => score);
      const more = rest.reduce((sum, score) => sum + score, 0);
      return { picture, score: (first ?? 0) + more * MORE_EVIDENCE, because: sorted.map(({ word }) => word) };
    })
    .sort((one, other) => other.score - one.score || one.picture - other.picture);
};
