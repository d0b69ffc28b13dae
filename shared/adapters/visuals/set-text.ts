import type { TextPiece } from '../../domain/planning/cut-words.ts';
import { measureInk, type Ink, type TextFace } from './draw-svg.ts';
import { directWords, type DirectedWords } from './text-direction.ts';

/** A piece of text as it is drawn: its letters with their marks of direction, and where their ink lies. */
export interface SetPiece extends TextPiece, Ink {}

export interface SetText extends Pick<DirectedWords, 'direction' | 'fromLeft'> {
  /** In the order of reading. */
  readonly words: readonly SetPiece[];
}

/** Directs and measures the pieces of a text. */
export const setText = (pieces: readonly TextPiece[], face: TextFace): SetText => {
  const { words, ...direction } = directWords(pieces.map(({ text }) => text));
  return {
    ...direction,
    words: pieces.map((piece, at) => {
      const text = words[at]!;
      return { ...piece, text, ...measureInk(text, face) };
    }),
  };
};
