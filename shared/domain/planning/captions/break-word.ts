import { beginsSyllable } from '../text/begins-syllable.ts';
import type { TextPiece } from './cut-words.ts';

/** Written words are broken with a hyphen in these; elsewhere without one. */
const HYPHENATED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;
/** Letters of these hold together: a broken word cannot be read. */
const UNBROKEN = /^[\p{Script=Arabic}\p{Script=Hebrew}]$/u;
/** Two letters that belong together. */
const DIGRAPHS = new Set('th ch sh ph gh wh qu sc ck'.split(' '));
/** A word parts by itself after these. */
const JOINT = /^[-–—/\\._@=&?+:~]$/u;
/** A hyphen would be taken for a part of these. */
const ADDRESS = /[/\\@_]|\.\p{L}/u;
/** Nothing of these begins a line. */
const NEVER_FIRST = /^[\p{M}\p{P}\p{Cf}ーっッゃゅょャュョ]$/u;
const OPENING = /^[\p{Ps}\p{Pi}"'$£€¥]$/u;

/** A part of a word has at least so many letters. */
const FEWEST_LETTERS = 3;
/** A place this far from an even share is still looked at. */
const REACH = 4;

/** How ill a word breaks between two letters of one alphabet. */
const syllableFault = (letters: readonly string[], at: number): number => {
  const pair = letters.slice(at - 1, at + 1).join('');
  if (DIGRAPHS.has(pair.toLowerCase())) return 4;
  return beginsSyllable(letters, at) ? 0 : 3;
};

/** How ill a word breaks before a letter; Infinity where it must not. */
const breakFault = (letters: readonly string[], at: number): number => {
  const [before = '', after = ''] = letters.slice(at - 1, at + 1);
  if (NEVER_FIRST.test(after) || OPENING.test(before)) return Infinity;
  if (UNBROKEN.test(before) || UNBROKEN.test(after)) return Infinity;
  if (JOINT.test(before)) return -4;
  return HYPHENATED.test(before) && HYPHENATED.test(after) ? syllableFault(letters, at) : 1;
};

/** Where to break a word into `count` parts of about the same length; undefined where that cannot be. */
const findBreaks = (letters: readonly string[], count: number): readonly number[] | undefined => {
  const breaks: number[] = [];
  for (let part = 1; part < count; part += 1) {
    const even = (letters.length * part) / count;
    const from = Math.max((breaks.at(-1) ?? 0) + FEWEST_LETTERS, Math.ceil(even - REACH));
    const to = Math.min(letters.length - FEWEST_LETTERS, Math.floor(even + REACH));
    let best: number | undefined;
    let least = Infinity;
    for (let at = from; at <= to; at += 1) {
      const fault = breakFault(letters, at) + Math.abs(at - even);
      if (fault >= least) continue;
      best = at;
      least = fault;
    }
    if (best === undefined) return undefined;
    breaks.push(best);
  }
  return breaks;
};

const partsOf = (letters: readonly string[], breaks: readonly number[]): readonly string[] => {
  const isHyphenated = !ADDRESS.test(letters.join(''));
  return [0, ...breaks].map((from, part) => {
    const to = breaks[part] ?? letters.length;
    const text = letters.slice(from, to).join('');
    const isInside = HYPHENATED.test(letters[to - 1] ?? '') && HYPHENATED.test(letters[to] ?? '');
    return isHyphenated && isInside ? `${text}-` : text;
  });
};

/**
 * Breaks a word that no line has room for into as few parts as fit, of about the same length, with hyphens where its
 * alphabet has them. Words that fit, and those that nothing can break, stay whole.
 */
export const breakWord = (word: string, fits: (text: string) => boolean): readonly string[] => {
  if (fits(word)) return [word];
  const letters = Array.from(word);
  for (let count = 2; count <= letters.length / FEWEST_LETTERS; count += 1) {
    const breaks = findBreaks(letters, count);
    const parts = breaks === undefined ? [] : partsOf(letters, breaks);
    if (parts.length > 0 && parts.every(fits)) return parts;
  }
  return [word];
};

/** Breaks each piece of a word that no line has room for. */
export const breakPieces = (
  pieces: readonly TextPiece[],
  fits: (text: string) => boolean,
): readonly TextPiece[] =>
  pieces.flatMap((piece) =>
    breakWord(piece.text, fits).map((text, at) => (at === 0 ? { ...piece, text } : { text, joined: true })),
  );
