import type { WordTiming } from '../../film.ts';
import { clingsTo, joinPieces, toPieces, type TextPiece } from './cut-words.ts';

/** A piece of a caption and when it is heard, in seconds of the scene's sound. */
export interface CaptionWord extends WordTiming, TextPiece {}

/** What is heard of a piece: its letters and digits. */
const soundOf = (text: string): number => Math.max(1, text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);

/** A dash and what it stands behind are one. */
const holdMarks = (words: readonly CaptionWord[]): readonly CaptionWord[] => {
  const held: CaptionWord[] = [];
  for (const word of words) {
    const before = held.at(-1);
    if (before !== undefined && clingsTo(word.text, before.text))
      held[held.length - 1] = { ...before, text: joinPieces([before, word]), end: word.end };
    else held.push(word);
  }
  return held;
};

const cutTimed = (
  words: readonly WordTiming[],
  cut: (word: string) => readonly TextPiece[],
): readonly CaptionWord[] =>
  words.flatMap((word) => {
    const pieces = cut(word.text);
    if (pieces.length === 1) return [word];
    const total = pieces.reduce((sum, { text }) => sum + soundOf(text), 0);
    const second = (word.end - word.start) / total;
    let start = word.start;
    return pieces.map((piece, at) => {
      const end = at === pieces.length - 1 ? word.end : start + soundOf(piece.text) * second;
      const timed = { ...piece, start, end };
      start = end;
      return timed;
    });
  });

/**
 * The words of a scene as captions show them: where a word has several pieces (Chinese, Japanese, words that no line
 * has room for), they share its time by their letters.
 */
export const timePieces = (
  words: readonly WordTiming[],
  cut: (word: string) => readonly TextPiece[] = toPieces,
): readonly CaptionWord[] => holdMarks(cutTimed(words, cut));
