import type { ScoredPicture } from './score-pictures.ts';

/** What was just shown gives way to the scene's other nouns; after some shots it may come back. */
const SEEN = [
  { within: 3, factor: 0.42 },
  { within: 6, factor: 0.55 },
  { within: 12, factor: 0.7 },
  { within: Infinity, factor: 0.85 },
] as const;
/** A family comes back for the word that showed it before; for another word it would be a chance. */
const OTHER_WORD = 0.5;

/** A picture whose word is said again comes back after this many shots rather than that something else stands in. */
const SOON = 3;
/** When a picture was shown that never was. */
export const NEVER = -1;

/** When the film has last shown each family of pictures and for which words, and each word by any picture. */
export interface Memory {
  readonly families: Map<number, { readonly at: number; readonly stems: ReadonlySet<string> }>;
  readonly stems: Map<string, number>;
}

/** A picture as it stands at one shot: its score before what was seen faded it, and when it was shown. */
export interface RankedPicture extends ScoredPicture {
  readonly unfaded: number;
  readonly shownAt: number;
}

export const leadOf = ({ stems }: ScoredPicture): string => stems[0] ?? '';

const fadeOf = (shownAt: number | undefined, now: number): number =>
  shownAt === undefined ? 1 : (SEEN.find(({ within }) => now - shownAt <= within)?.factor ?? 1);

/** Another picture for a word that was just shown is no better than the same one. */
export const seenFactor = (
  one: ScoredPicture,
  { families, stems }: Memory,
  place: { family: number; now: number },
) => {
  const shown = families.get(place.family);
  const ofWord = fadeOf(stems.get(leadOf(one)), place.now);
  if (shown === undefined) return ofWord;
  const isSameWord = one.stems.some((stem) => shown.stems.has(stem));
  return Math.min(ofWord, fadeOf(shown.at, place.now) * (isSameWord ? 1 : OTHER_WORD));
};

export const remember = (
  { families, stems }: Memory,
  shown: ScoredPicture,
  place: { family: number; now: number },
) => {
  families.set(place.family, { at: place.now, stems: new Set(shown.stems) });
  if (shown.stems.length > 0) stems.set(leadOf(shown), place.now);
};

/** Whether it was shown, and long enough ago to come back where its word is said again. */
export const isBack = ({ shownAt }: RankedPicture, now: number): boolean =>
  shownAt !== NEVER && now - shownAt > SOON;
