import type { Composition } from '../../domain/film.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';
import {
  CARD_LINE,
  type CardContent,
  css,
  faceOf,
  fitText,
  gradient,
  pane,
  svg,
  textLine,
  wordsOf,
} from './card-text.ts';
import { drawSvg } from './draw-svg.ts';
import { listCard } from './list-card.ts';
import type { Palette } from './palettes.ts';

export interface CardRequest extends CardContent {
  readonly kind: Extract<Composition, 'number' | 'quote' | 'list'>;
  /** Pixels to one of its units. */
  readonly scale: number;
}

/** Around the text of a quotation: pictures may stand there in front of its pane. */
export const QUOTE_MARGIN = { top: 170, bottom: 62, side: 65 };

interface CardRow {
  readonly text: string;
  readonly size: number;
  readonly isFigure: boolean;
}

/** A figure and what it counts: on two lines as the planner writes them, else the word with a digit is the figure. */
const readFigure = (text: string): readonly [figure: string, unit: string] => {
  const [first = '', second] = text.trim().split('\n');
  if (second !== undefined) return [first, second];
  const words = first.split(/\s+/);
  const at = Math.max(
    0,
    words.findIndex((word) => /\d/.test(word)),
  );
  const isScaled = /^(?:million|billion|trillion|thousand)$/.test(words[at + 1] ?? '');
  const end = at + (isScaled ? 2 : 1);
  return [words.slice(at, end).join(' '), [...words.slice(0, at), ...words.slice(end)].join(' ')];
};

/** Digits as large as the card, "million" under them, and what they count below. */
const rowsOf = ({ text, width }: CardContent): readonly CardRow[] => {
  const [figure, unit] = readFigure(text);
  const [digits = '', ...scale] = figure.split(' ');
  const fit = (line: string, largest: number, maxLines: number): readonly CardRow[] => {
    const block =
      line === '' ? undefined : fitText(wordsOf(line), { width: width * 0.92, maxLines, largest });
    return (block?.lines ?? []).map((row) => ({
      text: row,
      size: block?.size ?? 0,
      isFigure: largest > 120,
    }));
  };
  return [...fit(digits, 330, 1), ...fit(scale.join(' '), 168, 1), ...fit(unit, 104, 2)];
};

const drawRow = (
  { text, size, isFigure }: CardRow,
  at: { x: number; y: number },
  palette: Palette,
): string => {
  const dark = `stroke="${css(palette.deep)}" stroke-linejoin="round"`;
  if (!isFigure)
    return textLine(text, { ...at, size }, `fill="#fff" ${dark} stroke-width="14" paint-order="stroke"`);
  const line = (y: number, paint: string): string => textLine(text, { x: at.x, y, size }, paint);
  return [
    line(at.y + 12, `fill="none" ${dark} stroke-width="26" stroke-opacity="0.55"`),
    line(at.y, `fill="none" ${dark} stroke-width="18"`),
    line(at.y, 'fill="url(#ink)"'),
  ].join('');
};

/** Shares of a line's size: capitals and digits, and the room to the next line. */
const CAP_HEIGHT = 0.76;
const ROW_GAP = 0.34;

/** Drawn smaller as a whole where it would be higher than its room. */
const numberCard = (content: CardContent): string => {
  const { palette, width, height } = content;
  let y = 40;
  const drawn = rowsOf(content).map((row) => {
    y += row.size * CAP_HEIGHT;
    const svgRow = drawRow(row, { x: width / 2, y }, palette);
    y += Math.max(32, Math.min(60, row.size * ROW_GAP));
    return svgRow;
  });
  const shrink = Math.min(1, height / y);
  const placed = `<g transform="translate(${((1 - shrink) * width) / 2}) scale(${shrink})">${drawn.join('')}</g>`;
  return svg(width, Math.ceil(y * shrink), `<defs>${gradient(palette)}</defs>${placed}`);
};

const quoteCard = ({ text, palette, width, height }: CardContent): string => {
  const { top, bottom, side } = QUOTE_MARGIN;
  const block = fitText(wordsOf(text.replace(/^["“”'‘]+|(?<!["“”'’])["“”'’]+$/gu, '')), {
    width: width - 2 * side,
    height: height - top - bottom,
    maxLines: 4,
    largest: 92,
  });
  const row = block.size * CARD_LINE;
  const high = Math.ceil(top + block.lines.length * row + bottom);
  const lines = block.lines.map((line, index) =>
    textLine(line, { x: width / 2, y: top + (index + 0.8) * row, size: block.size }, 'fill="#fff"'),
  );
  const mark = textLine('“', { x: 112, y: 236, size: 260 }, `fill="${css(palette.accent)}"`);
  return svg(width, high, `${pane(palette, { width, height: high, radius: 48 })}${mark}${lines.join('')}`);
};

const CARDS = { number: numberCard, quote: quoteCard, list: listCard } as const;

/** Draws a card with text: a large figure, a quotation or an entry of a list. */
export const drawCard = (request: CardRequest): RgbaImage =>
  drawSvg(CARDS[request.kind](request), request.scale, faceOf(request.text));
