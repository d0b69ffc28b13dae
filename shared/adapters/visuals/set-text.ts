import type { TextPiece } from '../../domain/planning/captions/cut-words.ts';
import { measureLine, type LineInk, type TextFace } from './draw-svg.ts';
import { directWords, type DirectedWords, type Direction } from './text-direction.ts';

/** A piece of text as it is drawn: its letters with their marks of direction, and where their ink lies. */
export interface SetPiece extends TextPiece, LineInk {}

export interface SetText extends Pick<DirectedWords, 'fromLeft'> {
  /** In the order of reading. */
  readonly words: readonly SetPiece[];
}

/** Directs and measures pieces of a text that goes on in that direction. */
export const setText = (pieces: readonly TextPiece[], face: TextFace, direction: Direction): SetText => {
  const { words, fromLeft } = directWords(
    pieces.map(({ text }) => text),
    direction,
  );
  return {
    fromLeft,
    words: pieces.map((piece, at) => {
      const text = words[at]!;
      return { ...piece, text, ...measureLine(text, face) };
    }),
  };
};
