import { wrapText } from './wrap-text.ts';
import { LAYOUT_WIDTH } from './scene-actors.ts';

/** Montserrat ExtraBold at 84 of 1080 with an outline of 16 reads well on a telephone (MEDIA.md). */
export const CAPTION_SIZE = 84;
export const CAPTION_OUTLINE = 16;
/** Words keep clear of the right 12 % (and, to stay in the middle, of the left 12 %). */
const SIDE_SHARE = 0.12;
/** Captions stand above the bottom 20 %. */
const BOTTOM_SHARE = 0.2;
const MIDDLE_SHARE = 0.708;
const LINE_HEIGHT = 1.2;
const GAP = 0.34;
const MOST_LINES = 2;

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
}

/** The area in which captions may stand, in layout units. */
export const captionArea = (
  height: number,
): { readonly left: number; readonly right: number; readonly bottom: number } => ({
  left: LAYOUT_WIDTH * SIDE_SHARE,
  right: LAYOUT_WIDTH * (1 - SIDE_SHARE),
  bottom: height * (1 - BOTTOM_SHARE),
});

/**
 * Places words in one or two lines, in the middle of the safe zone; draws smaller what is too wide for it.
 * `widths` are those of the words' ink in units of their size; `height` is the picture's, in layout units.
 */
export const layoutCaption = (widths: readonly number[], height: number): CaptionLayout => {
  const area = captionArea(height);
  const room = area.right - area.left - CAPTION_OUTLINE - 4;
  const lines = wrapText(widths, { gap: GAP, maxWidth: room / CAPTION_SIZE, maxLines: MOST_LINES });
  const widest = Math.max(...lines.map((line) => line.width), 0.1);
  const size = Math.min(CAPTION_SIZE, room / widest);
  const words: CaptionWord[] = [];
  for (const [index, line] of lines.entries()) {
    const y = height * MIDDLE_SHARE + (index - (lines.length - 1) / 2) * size * LINE_HEIGHT;
    let left = LAYOUT_WIDTH / 2 - (line.width * size) / 2;
    for (const word of line.words) {
      const width = widths[word]! * size;
      words[word] = { x: left + width / 2, y };
      left += width + GAP * size;
    }
  }
  return { size, words };
};
