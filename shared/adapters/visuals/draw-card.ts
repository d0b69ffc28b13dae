import type { Composition } from '../../domain/film.ts';
import { joinPieces, type TextPiece, toPieces } from '../../domain/planning/captions/cut-words.ts';
import type { Rgb } from '../media/plane-colour.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';
import { drawSvg, escapeXml, measureInk, type TextFace } from './draw-svg.ts';
import { hanStyleOf } from './fonts.ts';
import type { Palette } from './palettes.ts';
import { directWords, markLine } from './text-direction.ts';
import { wrapText } from './wrap-text.ts';

export interface CardRequest {
  readonly kind: Extract<Composition, 'number' | 'quote' | 'list'>;
  readonly text: string;
  readonly palette: Palette;
  /** Most width in the card's own units, of which an upright picture is 1080 wide. */
  readonly width: number;
  /** Pixels to such a unit. */
  readonly scale: number;
}

const css = ([red, green, blue]: Rgb): string =>
  `rgb(${Math.round(red)},${Math.round(green)},${Math.round(blue)})`;

interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
}

/** A card knows its own words only. */
const faceOf = (text: string): TextFace => ({ weight: 800, han: hanStyleOf(text) });

const widthOf = (text: string, of: string): number => measureInk(text, faceOf(of)).width;

/** Words that a card shows at most; the planner gives fewer. */
const MOST_WORDS = 18;

const wordsOf = (text: string): readonly TextPiece[] =>
  text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).flatMap(toPieces);

/** A line of a list breaks between items only. */
const itemsOf = (text: string): readonly TextPiece[] => {
  const items = text.split(' · ');
  const isList = items.length > 1;
  return isList
    ? items.map((item, at) => ({ text: at < items.length - 1 ? `${item} ·` : item }))
    : wordsOf(text);
};

/** The largest size at which a text fits `width` in at most `maxLines` lines. */
const fitText = (
  pieces: readonly TextPiece[],
  limits: { readonly width: number; readonly maxLines: number; readonly largest: number },
): TextBlock => {
  const text = joinPieces(pieces);
  const wide = pieces.map((piece) => ({ ...piece, width: widthOf(piece.text, text) }));
  for (let lines = 1; ; lines += 1) {
    const wrapped = wrapText(wide, { gap: 0.27, maxWidth: limits.width / limits.largest, maxLines: lines });
    const size = Math.min(limits.largest, limits.width / Math.max(...wrapped.map((line) => line.width), 0.1));
    if (size < limits.largest * 0.82 && lines < Math.min(limits.maxLines, pieces.length)) continue;
    const texts = wrapped.map((line) => joinPieces(line.words.map((at) => pieces[at]!)));
    return { size, lines: texts.map((line) => line.replace(/ ·$/u, '')) };
  }
};

const textLine = (text: string, at: { x: number; y: number; size: number }, paint: string): string =>
  `<text x="${at.x}" y="${at.y}" text-anchor="middle" font-family="Montserrat" font-weight="800" font-size="${at.size}" ${paint}>${escapeXml(markLine(text, directWords([text]).direction))}</text>`;

const gradient = (palette: Palette): string =>
  `<linearGradient id="ink" x1="0" y1="0" x2="0" y2="1"><stop offset="0.2" stop-color="#fff"/><stop offset="0.95" stop-color="${css(palette.accent)}"/></linearGradient>`;

const svg = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;

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
const rowsOf = ({ text, width }: CardRequest): readonly CardRow[] => {
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

const numberCard = (request: CardRequest): string => {
  const { palette, width } = request;
  let y = 40;
  const drawn = rowsOf(request).map((row) => {
    y += row.size * CAP_HEIGHT;
    const svgRow = drawRow(row, { x: width / 2, y }, palette);
    y += Math.max(32, Math.min(60, row.size * ROW_GAP));
    return svgRow;
  });
  return svg(width, Math.ceil(y), `<defs>${gradient(palette)}</defs>${drawn.join('')}`);
};

/** A pane of glass: tinted, lit from above, with a bright edge. */
const pane = (palette: Palette, size: { width: number; height: number; radius: number }): string => {
  const box = `x="2" y="2" width="${size.width - 4}" height="${size.height - 4}" rx="${size.radius}"`;
  return [
    `<defs>${gradient(palette)}<linearGradient id="glass" x1="0" y1="0" x2="0.3" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.3"/><stop offset="0.5" stop-color="#fff" stop-opacity="0.08"/></linearGradient>`,
    `<linearGradient id="edge" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.85"/><stop offset="1" stop-color="#fff" stop-opacity="0.12"/></linearGradient></defs>`,
    `<rect ${box} fill="${css(palette.deep)}" fill-opacity="0.62"/><rect ${box} fill="url(#glass)"/>`,
    `<rect ${box} fill="none" stroke="url(#edge)" stroke-width="3"/>`,
  ].join('');
};

const quoteCard = ({ text, palette, width }: CardRequest): string => {
  const block = fitText(wordsOf(text.replace(/^["“”'‘]+|(?<!["“”'’])["“”'’]+$/gu, '')), {
    width: width - 130,
    maxLines: 4,
    largest: 92,
  });
  const height = 190 + block.lines.length * block.size * 1.22 + 70;
  const lines = block.lines.map((line, index) =>
    textLine(
      line,
      { x: width / 2, y: 190 + (index + 0.8) * block.size * 1.22, size: block.size },
      'fill="#fff"',
    ),
  );
  const mark = textLine('“', { x: 112, y: 236, size: 260 }, `fill="${css(palette.accent)}"`);
  return svg(
    width,
    Math.ceil(height),
    `${pane(palette, { width, height: Math.ceil(height), radius: 48 })}${mark}${lines.join('')}`,
  );
};

const listCard = ({ text, palette, width }: CardRequest): string => {
  const block = fitText(itemsOf(text), { width: width - 250, maxLines: 3, largest: 78 });
  const longest = Math.max(...block.lines.map((line) => widthOf(line, text))) * block.size;
  const wide = Math.min(width, Math.ceil((longest + 250) / 2) * 2);
  const height = Math.ceil(80 + block.lines.length * block.size * 1.2);
  const lines = block.lines.map((line, index) =>
    textLine(
      line,
      { x: wide / 2 + 50, y: 40 + (index + 0.8) * block.size * 1.2, size: block.size },
      'fill="#fff"',
    ),
  );
  const tick = `<circle cx="92" cy="${height / 2}" r="44" fill="${css(palette.accent)}"/><path d="M70 ${height / 2} l16 17 l30 -34" fill="none" stroke="${css(palette.deep)}" stroke-width="13" stroke-linecap="round" stroke-linejoin="round"/>`;
  return svg(
    wide,
    height,
    `${pane(palette, { width: wide, height, radius: Math.min(70, height / 2 - 2) })}${tick}${lines.join('')}`,
  );
};

const CARDS = { number: numberCard, quote: quoteCard, list: listCard } as const;

/** Draws a card with text: a large figure, a quotation or an entry of a list. */
export const drawCard = (request: CardRequest): RgbaImage =>
  drawSvg(CARDS[request.kind](request), request.scale, faceOf(request.text));
