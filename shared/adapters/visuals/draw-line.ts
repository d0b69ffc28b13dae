import { composeSprite } from '../media/compose-sprite.ts';
import { releaseImage } from '../media/plane-sprite.ts';
import { wholeSample, type CaptionRequest, type DrawnCaption } from './draw-caption.ts';
import { drawSvg, escapeXml } from './draw-svg.ts';
import { CAPTION_LINE_HEIGHT } from './frame-layout.ts';
import { layoutCaption, LINE_LETTERS, type CaptionLayout } from './layout-caption.ts';
import { plainSprite } from './lit-sprite.ts';
import { setText, type SetPiece } from './set-text.ts';

const PANE_HEIGHT = 1.62;
const FADE_SECONDS = 0.14;

interface LineLook {
  readonly words: readonly SetPiece[];
  readonly layout: CaptionLayout;
  readonly colour: string;
}

/** Lines on one pane that is as wide as the longest; in layout units, its middle is that of the lines. */
const lineSvg = ({ words, layout, colour }: LineLook): string => {
  const { size, lines } = layout;
  const width = Math.ceil(Math.max(...lines.map((line) => line.width)) + LINE_LETTERS.margin * size);
  const height = Math.ceil(size * (PANE_HEIGHT + (lines.length - 1) * CAPTION_LINE_HEIGHT));
  const middle = lines.reduce((sum, line) => sum + line.y, 0) / lines.length;
  const left = lines[0]!.x - width / 2;
  const letters = words.map((word, index) => {
    const { x, y } = layout.words[index]!;
    const from = x - left - (word.width / 2 + word.left) * size;
    return `<text x="${from}" y="${y - middle + height / 2 + size * 0.355}">${escapeXml(word.text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" rx="${size * 0.42}" fill="#07070d" fill-opacity="0.62"/>`,
    `<g font-family="Montserrat" font-weight="${LINE_LETTERS.weight}" font-size="${size}" fill="${colour}">${letters.join('')}</g>`,
    '</svg>',
  ].join('');
};

/** Draws a caption as a calm line of text on a dark pane; it fades in and stands still. */
export const drawLine = ({
  memory,
  group,
  place,
  colour,
  face,
  direction,
  unit,
}: CaptionRequest): DrawnCaption => {
  const text = setText(group.words, face, direction);
  const layout = layoutCaption(text, place, LINE_LETTERS);
  const svg = lineSvg({ words: text.words, layout, colour: `rgb(${colour.map(Math.round).join(',')})` });
  const image = drawSvg(svg, unit, face);
  const { sprite, middleX, middleY } = plainSprite(memory, image);
  releaseImage(image);
  const y = layout.lines.reduce((sum, line) => sum + line.y, 0) / layout.lines.length;
  const corner = { x: wholeSample(place.x * unit - middleX), y: wholeSample(y * unit - middleY) };
  return {
    show: (target, seconds) => {
      const opacity = Math.min(1, (seconds - group.start) / FADE_SECONDS + 0.25);
      composeSprite(memory, target, { sprite, placement: { ...corner, opacity } });
    },
    close: () => memory.release(sprite.at),
  };
};
