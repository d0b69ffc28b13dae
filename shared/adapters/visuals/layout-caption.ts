import { CAPTION_LINE_HEIGHT, type CaptionPlace } from './frame-layout.ts';
import type { LineInk } from './draw-svg.ts';
import type { FontWeight } from './fonts.ts';
import type { DirectedWords } from './text-direction.ts';
import { gapBefore, JOINED_GAP, wrapText, type TextLine, type WideWord } from './wrap-text.ts';

/** An outline of 16 at letters of 84 (MEDIA.md). */
export const OUTLINE_SHARE = 16 / 84;

/** How letters are set; in units of their size, what surrounds a line of them and what a space takes between two. */
interface LetterSetting {
  readonly weight: FontWeight;
  readonly margin: number;
  readonly space: number;
}

/** The font's own space is 0.29 and 0.28; outlines take some of it. */
export const WORD_LETTERS: LetterSetting = { weight: 800, margin: OUTLINE_SHARE, space: 0.32 };
/** The pane reaches beyond its line on both sides together. */
export const LINE_LETTERS: LetterSetting = { weight: 600, margin: 1.1, space: 0.28 };

export interface CaptionWord {
  /** Middle of the word's ink, in layout units. */
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
  readonly words: readonly (LineInk & Pick<WideWord, 'joined'>)[];
}

/** A hook that reaches out of its letter is kept off the neighbour like a stem. */
const clearOf = (side: number): number => Math.max(0, side);

/** What a word takes of a line, to its size: with a space, straight letters stand apart as the font has them. */
export const advanceOf = ({ left, width, right }: LineInk): number => clearOf(left) + width + clearOf(right);

/** What the lines of a place hold, in units of the letters' size. */
export const lineLimits = (
  { width, size, maxLines }: CaptionPlace,
  { margin, space }: Omit<LetterSetting, 'weight'>,
) => ({
  gap: space,
  joinedGap: JOINED_GAP,
  maxWidth: width / size - margin - 4 / size,
  maxLines,
});

/** Of two neighbours, the one that is read later has the room between them. */
const placeLine = (
  line: TextLine,
  at: CaptionWord & { readonly size: number; readonly gap: number },
  { words, fromLeft }: CaptionText,
): readonly (readonly [number, CaptionWord])[] => {
  let start = at.x - (line.width * at.size) / 2;
  const inOrder = fromLeft(line.words);
  return inOrder.map((word, index) => {
    const ink = words[word]!;
    if (index > 0) start += gapBefore(words[Math.max(word, inOrder[index - 1]!)]!, at.gap) * at.size;
    const x = start + (clearOf(ink.left) + ink.width / 2) * at.size;
    start += advanceOf(ink) * at.size;
    return [word, { x, y: at.y }];
  });
};

/** Places words in the lines that the place has room for; draws smaller what is too wide for it. */
export const layoutCaption = (
  text: CaptionText,
  place: CaptionPlace,
  setting = WORD_LETTERS,
): CaptionLayout => {
  const limits = lineLimits(place, setting);
  const wide = text.words.map((ink) => ({ joined: ink.joined, width: advanceOf(ink) }));
  const wrapped = wrapText(wide, limits);
  const widest = Math.max(...wrapped.map((line) => line.width), 0.1);
  const size = place.size * Math.min(1, limits.maxWidth / widest);
  const lines = wrapped.map((line, index) => {
    const y = place.y + (index - (wrapped.length - 1) / 2) * size * CAPTION_LINE_HEIGHT;
    return { x: place.x, y, width: line.width * size };
  });
  const words: CaptionWord[] = [];
  for (const [index, line] of wrapped.entries())
    for (const [word, at] of placeLine(line, { ...lines[index]!, size, gap: limits.gap }, text))
      words[word] = at;
  return { size, words, lines };
};
