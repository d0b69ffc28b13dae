import { clingsTo, joinPieces, type TextPiece, toPieces } from '../../domain/planning/captions/cut-words.ts';
import type { Rgb } from '../media/plane-colour.ts';
import { escapeXml, measureInk, type TextFace } from './draw-svg.ts';
import { hanStyleOf } from './fonts.ts';
import type { Palette } from './palettes.ts';
import { directWords, markLine } from './text-direction.ts';
import { wrapText } from './wrap-text.ts';

/** What a card is drawn from, in its own units, of which an upright picture is 1080 wide. */
export interface CardContent {
  readonly text: string;
  readonly palette: Palette;
  readonly width: number;
  /** As far as its text may reach: pictures stand beyond. */
  readonly height: number;
}

export const css = ([red, green, blue]: Rgb): string =>
  `rgb(${Math.round(red)},${Math.round(green)},${Math.round(blue)})`;

interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
}

/** A card knows its own words only. */
export const faceOf = (text: string): TextFace => ({ weight: 800, han: hanStyleOf(text) });

/** Words that a card shows at most; the planner gives fewer. */
const MOST_WORDS = 24;

export const wordsOf = (text: string): readonly TextPiece[] => {
  const pieces: TextPiece[] = [];
  for (const piece of text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).flatMap(toPieces)) {
    const before = pieces.at(-1);
    if (before !== undefined && clingsTo(piece.text, before.text))
      pieces[pieces.length - 1] = { ...before, text: joinPieces([before, piece]) };
    else pieces.push(piece);
  }
  return pieces;
};

/** Pieces with their widths, in units of their size; `text` chooses the fonts. */
export const measurePieces = (pieces: readonly TextPiece[], text: string) =>
  pieces.map((piece) => ({ ...piece, width: measureInk(piece.text, faceOf(text)).width }));

/** Room of a space, to the letters' size. */
export const CARD_GAP = 0.27;
export const CARD_LINE = 1.22;

/** Lines are added for letters that would be smaller than this share of the largest. */
const LARGE_ENOUGH = 0.82;

interface Limits {
  readonly width: number;
  readonly height?: number;
  readonly maxLines: number;
  readonly largest: number;
}

/** The fewest lines, at most `maxLines`, in which a text is large enough; else those in which it is largest. */
export const fitText = (pieces: readonly TextPiece[], limits: Limits): TextBlock => {
  const { width, height = Infinity, largest } = limits;
  const wide = measurePieces(pieces, joinPieces(pieces));
  const most = Math.max(1, Math.min(limits.maxLines, pieces.length));
  let best: TextBlock = { size: 0, lines: [] };
  for (let maxLines = 1; maxLines <= most && best.size < largest * LARGE_ENOUGH; maxLines += 1) {
    const wrapped = wrapText(wide, { gap: CARD_GAP, maxWidth: width / largest, maxLines });
    const widest = Math.max(...wrapped.map((line) => line.width), 0.1);
    const size = Math.min(largest, width / widest, height / (wrapped.length * CARD_LINE));
    if (size <= best.size) continue;
    best = { size, lines: wrapped.map(({ words }) => joinPieces(words.map((at) => pieces[at]!))) };
  }
  return best;
};

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** What of the text stands at `x`; its middle where absent. */
  readonly anchor?: 'start' | 'end';
}

export const textLine = (text: string, at: TextPlace, paint: string): string =>
  `<text x="${at.x}" y="${at.y}" text-anchor="${at.anchor ?? 'middle'}" font-family="Montserrat" font-weight="800" font-size="${at.size}" ${paint}>${escapeXml(markLine(text, directWords([text]).direction))}</text>`;

export const gradient = (palette: Palette): string =>
  `<linearGradient id="ink" x1="0" y1="0" x2="0" y2="1"><stop offset="0.2" stop-color="#fff"/><stop offset="0.95" stop-color="${css(palette.accent)}"/></linearGradient>`;

export const svg = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;

/** A pane of glass: tinted, lit from above, with a bright edge. */
export const pane = (palette: Palette, size: { width: number; height: number; radius: number }): string => {
  const box = `x="2" y="2" width="${size.width - 4}" height="${size.height - 4}" rx="${size.radius}"`;
  return [
    `<defs>${gradient(palette)}<linearGradient id="glass" x1="0" y1="0" x2="0.3" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.3"/><stop offset="0.5" stop-color="#fff" stop-opacity="0.08"/></linearGradient>`,
    `<linearGradient id="edge" x1="0" y1="0" x2="0.4" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.85"/><stop offset="1" stop-color="#fff" stop-opacity="0.12"/></linearGradient></defs>`,
    `<rect ${box} fill="${css(palette.deep)}" fill-opacity="0.62"/><rect ${box} fill="url(#glass)"/>`,
    `<rect ${box} fill="none" stroke="url(#edge)" stroke-width="3"/>`,
  ].join('');
};
