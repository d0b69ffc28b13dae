import { fromLayer } from '../media/from-layer.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';
import { fontFilesFor, type FontWeight } from './fonts.ts';

const { Resvg } = fromLayer('@resvg/resvg-js') as typeof import('@resvg/resvg-js');

const fontOf = (text: string, weight: FontWeight) => ({
  fontFiles: fontFilesFor(text, weight),
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

/** Straight RGBA from the renderer's multiplied one. */
const straighten = (pixels: Uint8Array): Uint8Array => {
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    const factor = 255 / alpha;
    for (let part = 0; part < 3; part += 1)
      pixels[at + part] = Math.min(255, Math.round(pixels[at + part]! * factor));
  }
  return pixels;
};

/** Draws an SVG document at `scale` pixels for each of its units; its text has that one weight. */
export const drawSvg = (svg: string, scale: number, weight: FontWeight = 800): RgbaImage => {
  const image = new Resvg(svg, { font: fontOf(svg, weight), fitTo: { mode: 'zoom', value: scale } }).render();
  return { width: image.width, height: image.height, pixels: straighten(image.pixels) };
};

/** Width of the ink of one line of text, in units of its size. */
export const measureText = (text: string, weight: FontWeight = 800): number => {
  const size = 100;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="100" font-family="Montserrat" font-weight="${weight}" font-size="${size}">${escapeXml(text)}</text></svg>`;
  return (new Resvg(svg, { font: fontOf(text, weight) }).getBBox()?.width ?? 0) / size;
};
