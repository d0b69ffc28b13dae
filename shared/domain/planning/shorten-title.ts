import { cutWord, isUnspaced } from './cut-words.ts';

/** Words that carry no picture: none of them should begin or end a headline. */
const LIGHT = new Set(
  'a an the of to in on at by for from with and or but as is are was were be that which who this its his her their our your my it they you we so than then into over about why how what when where does do did has have had'.split(
    ' ',
  ),
);
const OPENERS = new Set('why how what when where who'.split(' '));
/** A headline that is readable at thumbnail size (MEDIA.md). */
const MOST_WORDS = 5;

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const weigh = (word: string): number => {
  const letters = bare(word);
  if (letters === '') return -1;
  if (/\d/.test(letters)) return 4;
  return LIGHT.has(letters) ? 0 : 2 + Math.min(letters.length, 10) / 10;
};

const scoreWindow = (words: readonly string[], first: number): number => {
  const edge = (word: string | undefined): boolean => word !== undefined && LIGHT.has(bare(word));
  const sum = words.reduce((total, word) => total + weigh(word), 0);
  const asks = first === 0 && OPENERS.has(bare(words[0]!));
  const opens = asks ? 0.8 : edge(words[0]) ? -1.5 : 0;
  return sum + opens - (edge(words.at(-1)) ? 3 : 0) - first * 0.05 - words.length * 0.4;
};

/** Chinese and Japanese characters that are readable at that size. */
const MOST_CHARACTERS = 14;

/** The first clause of a title without spaces, or as many of its pieces as fit. */
const shortenUnspaced = (title: string): string => {
  const clause = title.split(/[、，。：；！？!?,:;|—]+/u).find(bare) ?? title;
  let text = '';
  for (const piece of cutWord(clause)) {
    if (text !== '' && text.length + piece.length > MOST_CHARACTERS) break;
    text += piece;
  }
  return text.trim();
};

/**
 * At most five words of a title that still say what it is about, in their order: a part before or after a colon
 * or dash where one is short enough, otherwise the run of words that carries most.
 */
export const shortenTitle = (title: string): readonly string[] => {
  if (isUnspaced(title) && bare(title).length > MOST_CHARACTERS) return shortenUnspaced(title).split(/\s+/u);
  const parts = title.split(/:|\s[–—-]\s|\?|!|\||;|,\s/u).map((part) => part.split(/\s+/).filter(bare));
  const all = title.split(/\s+/).filter(bare);
  if (all.length <= MOST_WORDS) return all;
  const windows = parts.flatMap((words) =>
    words.flatMap((_, first) =>
      Array.from({ length: MOST_WORDS }, (__, length) => ({
        first,
        words: words.slice(first, first + length + 1),
      })),
    ),
  );
  const best = windows.toSorted(
    (one, other) => scoreWindow(other.words, other.first) - scoreWindow(one.words, one.first),
  )[0];
  return (best?.words ?? all.slice(0, MOST_WORDS)).map((word) => word.replace(/(?<![,;:.])[,;:.]+$/u, ''));
};
