import { isUnspaced } from '../../domain/planning/captions/cut-words.ts';
import { fromLayer } from '../media/from-layer.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';
import { fontFilesFor, type FontWeight, type HanStyle } from './fonts.ts';

const { Resvg } = fromLayer('@resvg/resvg-js') as typeof import('@resvg/resvg-js');

/** What letters look like. */
export interface TextFace {
  readonly weight: FontWeight;
  /** The language whose shapes Chinese characters take. */
  readonly han: HanStyle;
}

const fontOf = (text: string, face: TextFace) => ({
  fontFiles: fontFilesFor(text, face),
  loadSystemFonts: false,
  defaultFontFamily: 'Montserrat',
});

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand inside an SVG element; control characters, which XML forbids, become spaces. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** Draws an SVG document at `scale` pixels for each of its units; its text has that one face. */
export const drawSvg = (svg: string, scale: number, face: TextFace): RgbaImage => {
  const image = new Resvg(svg, { font: fontOf(svg, face), fitTo: { mode: 'zoom', value: scale } }).render();
  return { width: image.width, height: image.height, pixels: image.pixels, multiplied: true };
};

/** Where the ink of a line of text lies, in units of its size. */
export interface Ink {
  /** From where the line begins to where its ink does. */
  readonly left: number;
  readonly width: number;
}

/** Ink with the room that its letters have on both sides. */
export interface LineInk extends Ink {
  /** From where the ink ends to where the line does. */
  readonly right: number;
}

const MEASURED_SIZE = 100;

/** From the ends of its line to the ink of a text that begins or ends at 0. */
const boxOf = (text: string, anchor: 'start' | 'end', face: TextFace) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="0" y="100" text-anchor="${anchor}" font-family="Montserrat" font-weight="${face.weight}" font-size="${MEASURED_SIZE}">${escapeXml(text)}</text></svg>`;
  const { x = 0, width = 0 } = new Resvg(svg, { font: fontOf(text, face) }).getBBox() ?? {};
  return { x: x / MEASURED_SIZE, width: width / MEASURED_SIZE };
};

/** Measures the ink of one line of text. */
export const measureInk = (text: string, face: TextFace): Ink => {
  const { x: left, width } = boxOf(text, 'start', face);
  return { left, width };
};

/** Room beside a Chinese or Japanese character, to its size. */
const SIDE_OF_CHARACTER = 0.05;

/** Measures the ink of one line of text, and what its letters keep clear around it. */
export const measureLine = (text: string, face: TextFace): LineInk => {
  const ink = measureInk(text, face);
  // Characters that no space parts have about as much room on both sides, and their fonts take long to read. An opening
  // mark has more before it.
  if (isUnspaced(text)) return { ...ink, right: Math.min(ink.left, SIDE_OF_CHARACTER) };
  const { x, width } = boxOf(text, 'end', face);
  return { ...ink, right: -x - width };
};
