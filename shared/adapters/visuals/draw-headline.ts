import type { Rgb } from '../media/plane-colour.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';
import { drawSvg, escapeXml, measureText } from './draw-svg.ts';
import { wrapText } from './wrap-text.ts';

export interface HeadlineRequest {
  readonly words: readonly string[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly accent: Rgb;
}

const LARGEST = 176;
const LINE_HEIGHT = 1.06;
const GAP = 0.28;

interface Fitted {
  readonly size: number;
  readonly lines: readonly (readonly number[])[];
}

/** The number of lines with which letters become largest. */
const fitHeadline = (widths: readonly number[], { width, height }: HeadlineRequest): Fitted => {
  const tries = [1, 2, 3, 4].map((count): Fitted => {
    const lines = wrapText(widths, { gap: GAP, maxWidth: 0, maxLines: count });
    const widest = Math.max(...lines.map((line) => line.width), 0.1);
    const size = Math.min(LARGEST, (width - 60) / widest, (height - 40) / (lines.length * LINE_HEIGHT));
    return { size, lines: lines.map((line) => line.words) };
  });
  return tries.reduce((best, next) => (next.size > best.size * 1.04 ? next : best));
};

/** The word that stands out: a number, else the longest. */
const loudest = (words: readonly string[]): number => {
  const figure = words.findIndex((word) => /\d/.test(word));
  if (figure !== -1) return figure;
  return words.reduce((best, word, index) => (word.length > words[best]!.length ? index : best), 0);
};

/** Draws a few words as large as they fit, left aligned, one in the accent, with a heavy outline. */
export const drawHeadline = (request: HeadlineRequest): RgbaImage => {
  const { words, width, height, accent } = request;
  const upper = words.map((word) => word.toLocaleUpperCase('en'));
  const { size, lines } = fitHeadline(
    upper.map((word) => measureText(word)),
    request,
  );
  const loud = loudest(upper);
  const top = (height - lines.length * size * LINE_HEIGHT) / 2;
  const rows = lines.map((line, row) => {
    const spans = line.map(
      (index) =>
        `<tspan fill="${index === loud ? `rgb(${accent.join(',')})` : '#fff'}">${escapeXml(upper[index]!)}</tspan>`,
    );
    const y = top + (row + 0.82) * size * LINE_HEIGHT;
    return `<text x="24" y="${y}" xml:space="preserve">${spans.join(' ')}</text>`;
  });
  const style = `font-family="Montserrat" font-weight="800" font-size="${size}" stroke="#07070d" stroke-linejoin="round" paint-order="stroke"`;
  const shadow = `<g ${style} stroke-width="${size * 0.2}" stroke-opacity="0.4" transform="translate(0 ${size * 0.07})">${rows.join('')}</g>`;
  const front = `<g ${style} stroke-width="${size * 0.17}">${rows.join('')}</g>`;
  return drawSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shadow}${front}</svg>`,
    1,
  );
};
