import type { CaptionGroup } from '../../domain/planning/group-captions.ts';
import { composeSprite } from '../media/compose-sprite.ts';
import type { Rgb } from '../media/plane-colour.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import type { Picture } from '../media/plane-picture.ts';
import { drawSvg, escapeXml, measureText } from './draw-svg.ts';
import type { CaptionPlace } from './frame-layout.ts';
import { layoutCaption, OUTLINE_SHARE, type CaptionWord } from './layout-caption.ts';
import { plainSprite, type Piece } from './lit-sprite.ts';

/** One caption, drawn. */
export interface DrawnCaption {
  /** Puts it on the picture as it is at a moment, in seconds of the scene. */
  readonly show: (target: Picture, seconds: number) => void;
  readonly close: () => void;
}

export interface CaptionRequest {
  readonly memory: PlaneMemory;
  readonly group: CaptionGroup;
  readonly place: CaptionPlace;
  readonly colour: Rgb;
  /** Pixels to a layout unit. */
  readonly unit: number;
}

interface DrawnWord extends CaptionWord {
  readonly start: number;
  readonly quiet: Piece;
  readonly spoken: Piece;
}

const WHITE: Rgb = [255, 255, 255];
const OUTLINE = '#0b0b12';
/** A word that begins to be spoken stands out by this much, and settles within this time. */
const POP = 0.11;
const POP_SECONDS = 0.12;

const wordSvg = (text: string, width: number, look: { size: number; colour: Rgb }): string => {
  const { size, colour } = look;
  const outline = OUTLINE_SHARE * size;
  const boxWidth = Math.ceil(width * size + outline * 2 + 8);
  const boxHeight = Math.ceil(size * 1.7);
  const letters = escapeXml(text);
  const shared = `x="${boxWidth / 2}" text-anchor="middle" font-family="Montserrat" font-weight="800" font-size="${size}" stroke="${OUTLINE}" stroke-linejoin="round"`;
  const baseline = boxHeight / 2 + size * 0.36;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${boxWidth}" height="${boxHeight}">`,
    `<text y="${baseline + size * 0.06}" ${shared} stroke-width="${outline}" stroke-opacity="0.45" fill="none">${letters}</text>`,
    `<text y="${baseline}" ${shared} stroke-width="${outline}" fill="rgb(${colour.join(',')})" paint-order="stroke">${letters}</text>`,
    '</svg>',
  ].join('');
};

/** Whole samples of both the luma and the colour planes, so that letters stay as they were drawn. */
export const wholeSample = (value: number): number => Math.round(value / 2) * 2;

/** The word that is heard, the last that has begun, stands above its neighbours and pops as it begins. */
const showWords = (
  { memory, unit }: Pick<CaptionRequest, 'memory' | 'unit'>,
  target: Picture,
  { words, seconds }: { readonly words: readonly DrawnWord[]; readonly seconds: number },
): void => {
  const heard = words.findLast((word) => word.start <= seconds);
  const order = words.toSorted((one, other) => Number(one === heard) - Number(other === heard));
  for (const word of order) {
    const piece = word === heard ? word.spoken : word.quiet;
    const share = Math.max(0, 1 - (seconds - word.start) / POP_SECONDS);
    const placement = {
      x: wholeSample(word.x * unit - piece.middleX),
      y: wholeSample(word.y * unit - piece.middleY),
      opacity: 1,
      scale: word === heard ? 1 + POP * share : 1,
    };
    composeSprite(memory, target, { sprite: piece.sprite, placement });
  }
};

/** Draws a caption of words in white, each of which turns into `colour` while it is spoken. */
export const drawCaption = (request: CaptionRequest): DrawnCaption => {
  const { memory, group, place, colour, unit } = request;
  const widths = group.words.map((word) => measureText(word.text));
  const layout = layoutCaption(widths, place);
  const words = group.words.map(({ text, start }, index): DrawnWord => {
    const draw = (paint: Rgb): Piece => {
      const svg = wordSvg(text, widths[index]!, { size: layout.size, colour: paint });
      return plainSprite(memory, drawSvg(svg, unit));
    };
    return { ...layout.words[index]!, start, quiet: draw(WHITE), spoken: draw(colour) };
  });
  return {
    show: (target, seconds) => showWords(request, target, { words, seconds }),
    close: () => {
      for (const { quiet, spoken } of words) {
        memory.release(quiet.sprite.at);
        memory.release(spoken.sprite.at);
      }
    },
  };
};
