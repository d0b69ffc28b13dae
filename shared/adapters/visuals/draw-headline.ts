import { breakWord } from '../../domain/planning/captions/break-word.ts';
import { toPieces, type TextPiece } from '../../domain/planning/captions/cut-words.ts';
import type { Rgb } from '../media/plane-colour.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';
import { drawSvg, escapeXml, measureInk, type TextFace } from './draw-svg.ts';
import type { HanStyle } from './fonts.ts';
import { measureOnce } from './measure-once.ts';
import { directWords, markLine } from './text-direction.ts';
import { wrapText } from './wrap-text.ts';

export interface HeadlineRequest {
  readonly words: readonly string[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly accent: Rgb;
  readonly han: HanStyle;
}

const LARGEST = 176;
/** A word that would make letters smaller is parted: a thumbnail is mostly seen at an eighth of its size. */
const SMALLEST = 70;
const MOST_LINES = 6;
/** Room beside and above the letters together, for their outline. */
const MARGIN = { x: 60, y: 40 };
/** Capitals have nothing below their line; Arabic letters and Hebrew points have. */
const LINE_HEIGHTS = { 'left-to-right': 1.06, 'right-to-left': 1.24 } as const;
const GAP = 0.28;

interface Lettered extends TextPiece {
  /** To the letters' size. */
  readonly width: number;
  /** Index of the written word that it is a piece of. */
  readonly origin: number;
}

/** Words with their widths, long ones in pieces. */
const measureWords = (
  words: readonly TextPiece[],
  { width, face }: { readonly width: number; readonly face: TextFace },
): readonly Lettered[] => {
  const widest = (width - MARGIN.x) / SMALLEST;
  const widthOf = measureOnce((text) => measureInk(text, face).width);
  return words.flatMap(({ text, joined }, origin) =>
    breakWord(text, (part) => widthOf(part) <= widest).map((piece, at): Lettered => {
      const lettered = { text: piece, width: widthOf(piece), origin };
      return at > 0 || joined ? { ...lettered, joined: true } : lettered;
    }),
  );
};

interface Fitted {
  readonly size: number;
  readonly lines: readonly (readonly number[])[];
}

/** Whether a line goes on after a hyphen that is there for its end. */
const hasIdleHyphen = (words: readonly Lettered[], line: readonly number[]): boolean =>
  line.slice(1).some((index) => {
    const [before, after] = [words[index - 1]!, words[index]!];
    return before.origin === after.origin && before.text.endsWith('-');
  });

/** The number of lines with which letters become largest. */
const fitHeadline = (
  words: readonly Lettered[],
  { width, height }: HeadlineRequest,
  lineHeight: number,
): Fitted => {
  const tries = Array.from({ length: MOST_LINES }, (_, more) => more + 1).map((count): Fitted => {
    const lines = wrapText(words, { gap: GAP, maxWidth: 0, maxLines: count });
    const widest = Math.max(...lines.map((line) => line.width), 0.1);
    const size = Math.min(
      LARGEST,
      (width - MARGIN.x) / widest,
      (height - MARGIN.y) / (lines.length * lineHeight),
    );
    return { size, lines: lines.map((line) => line.words) };
  });
  const clean = tries.filter(({ lines }) => !lines.some((line) => hasIdleHyphen(words, line)));
  return (clean.length > 0 ? clean : tries).reduce((best, next) =>
    next.size > best.size * 1.04 ? next : best,
  );
};

/** The word that stands out: a number, else the longest. */
const loudest = (words: readonly TextPiece[]): number => {
  const figure = words.findIndex(({ text }) => /\d/.test(text));
  if (figure !== -1) return figure;
  return words.reduce((best, { text }, index) => (text.length > words[best]!.text.length ? index : best), 0);
};

/** Words of one line, with the loud one in the accent. */
const spansOf = (
  line: readonly number[],
  words: readonly Lettered[],
  { loud, accent }: { readonly loud: number; readonly accent: Rgb },
): string =>
  line
    .map((index, at) => {
      const { text, joined, origin } = words[index]!;
      const fill = origin === loud ? `rgb(${accent.join(',')})` : '#fff';
      return `${at === 0 || joined ? '' : ' '}<tspan fill="${fill}">${escapeXml(text)}</tspan>`;
    })
    .join('');

/** Draws a few words as large as they fit, from the side where they begin, one in the accent, with a heavy outline. */
export const drawHeadline = (request: HeadlineRequest): RgbaImage => {
  const { width, height, accent, han } = request;
  const face = { weight: 800, han } as const;
  // As Greek does it, where capitals have no accents; all other letters are the same by any language.
  const written = request.words.flatMap((word) => toPieces(word.toLocaleUpperCase('el')));
  const words = measureWords(written, { width, face });
  const { direction } = directWords(words.map(({ text }) => text));
  const lineHeight = LINE_HEIGHTS[direction];
  const { size, lines } = fitHeadline(words, request, lineHeight);
  const start = direction === 'left-to-right' ? 'x="24"' : `x="${width - 24}" text-anchor="end"`;
  const top = (height - lines.length * size * lineHeight) / 2;
  const rows = lines.map((line, row) => {
    const spans = spansOf(line, words, { loud: loudest(written), accent });
    const y = top + (row + 0.82) * size * lineHeight;
    return `<text ${start} y="${y}" xml:space="preserve">${markLine(spans, direction)}</text>`;
  });
  const style = `font-family="Montserrat" font-weight="800" font-size="${size}" stroke="#07070d" stroke-linejoin="round" paint-order="stroke"`;
  const shadow = `<g ${style} stroke-width="${size * 0.2}" stroke-opacity="0.4" transform="translate(0 ${size * 0.07})">${rows.join('')}</g>`;
  const front = `<g ${style} stroke-width="${size * 0.17}">${rows.join('')}</g>`;
  return drawSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shadow}${front}</svg>`,
    1,
    face,
  );
};
