import { CAPTION_LINE_HEIGHT, type CaptionPlace } from './frame-layout.ts';
import type { DirectedWords } from './text-direction.ts';
import { gapBefore, wrapText, type TextLine, type WideWord } from './wrap-text.ts';

/** An outline of 16 at letters of 84 (MEDIA.md). */
export const OUTLINE_SHARE = 16 / 84;
/** Between words, to the letters' size. */
const GAP = 0.34;

export interface CaptionWord {
  /** Middle of the word, in layout units. */
  readonly x: number;
  readonly y: number;
}

export interface CaptionLayout {
  /** Size of the letters, in layout units. */
  readonly size: number;
  /** In the order of the words. */
  readonly words: readonly CaptionWord[];
  /** Middle and width of each line, in layout units. */
  readonly lines: readonly (CaptionWord & { readonly width: number })[];
}

/** What is laid out: measured words in the order of reading, and their order on a line. */
export interface CaptionText extends Pick<DirectedWords, 'fromLeft'> {
  readonly words: readonly WideWord[];
}

/** Of two neighbours, the one that is read later has the room between them. */
const placeLine = (
  line: TextLine,
  at: CaptionWord & { readonly size: number },
  { words, fromLeft }: CaptionText,
): readonly (readonly [number, CaptionWord])[] => {
  let left = at.x - (line.width * at.size) / 2;
  const inOrder = fromLeft(line.words);
  return inOrder.map((word, index) => {
    if (index > 0) left += gapBefore(words[Math.max(word, inOrder[index - 1]!)]!, GAP) * at.size;
    const width = words[word]!.width * at.size;
    const x = left + width / 2;
    left += width;
    return [word, { x, y: at.y }];
  });
};

/**
 * Places words in the lines that the place has room for; draws smaller what is too wide for it. Widths
 * are those of the words' ink in units of their size, `margin` is what surrounds a line, in the same unit.
 */
export const layoutCaption = (
  text: CaptionText,
  place: CaptionPlace,
  margin = OUTLINE_SHARE,
): CaptionLayout => {
  const room = place.width - margin * place.size - 4;
  const limits = { gap: GAP, maxWidth: room / place.size, maxLines: place.maxLines };
  const wrapped = wrapText(text.words, limits);
  const size = Math.min(place.size, room / Math.max(...wrapped.map((line) => line.width), 0.1));
  const lines = wrapped.map((line, index) => {
    const y = place.y + (index - (wrapped.length - 1) / 2) * size * CAPTION_LINE_HEIGHT;
    return { x: place.x, y, width: line.width * size };
  });
  const words: CaptionWord[] = [];
  for (const [index, line] of wrapped.entries())
    for (const [word, at] of placeLine(line, { ...lines[index]!, size }, text)) words[word] = at;
  return { size, words, lines };
};
