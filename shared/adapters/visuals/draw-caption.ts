import type { CaptionGroup } from '../../domain/planning/group-captions.ts';
import { composeSprite } from '../media/compose-sprite.ts';
import type { Rgb } from '../media/plane-colour.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import type { Picture } from '../media/plane-picture.ts';
import { drawSvg, escapeXml, measureText } from './draw-svg.ts';
import { CAPTION_OUTLINE, CAPTION_SIZE, layoutCaption } from './layout-caption.ts';
import { plainSprite, type Piece } from './lit-sprite.ts';

/** One caption, drawn: each word in white and as the spoken one. */
export interface Caption {
  readonly group: CaptionGroup;
  readonly words: readonly {
    readonly x: number;
    readonly y: number;
    readonly quiet: Piece;
    readonly spoken: Piece;
  }[];
  readonly close: () => void;
}

export interface CaptionRequest {
  readonly memory: PlaneMemory;
  readonly group: CaptionGroup;
  readonly accent: Rgb;
  /** Pixels to a layout unit, and the picture's height in those units. */
  readonly unit: number;
  readonly height: number;
}

const WHITE: Rgb = [255, 255, 255];
const OUTLINE = '#0b0b12';
/** A word that begins to be spoken stands out by this much, and settles within this time. */
const POP = 0.11;
const POP_SECONDS = 0.12;

const wordSvg = (text: string, width: number, look: { size: number; colour: Rgb }): string => {
  const { size, colour } = look;
  const outline = (CAPTION_OUTLINE * size) / CAPTION_SIZE;
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

/** Draws a caption's words. The accent is the colour of the spoken word. */
export const drawCaption = ({ memory, group, accent, unit, height }: CaptionRequest): Caption => {
  const widths = group.words.map((word) => measureText(word.text));
  const layout = layoutCaption(widths, height);
  const words = group.words.map(({ text }, index) => {
    const draw = (colour: Rgb): Piece =>
      plainSprite(memory, drawSvg(wordSvg(text, widths[index]!, { size: layout.size, colour }), unit));
    return { ...layout.words[index]!, quiet: draw(WHITE), spoken: draw(accent) };
  });
  return {
    group,
    words,
    close: () => {
      for (const { quiet, spoken } of words) {
        memory.release(quiet.sprite.at);
        memory.release(spoken.sprite.at);
      }
    },
  };
};

/** The word that is heard: the last that has begun. */
const spokenWord = (group: CaptionGroup, seconds: number): number =>
  group.words.findLastIndex((word) => word.start <= seconds);

/** Whole samples of both the luma and the colour planes, so that letters stay as they were drawn. */
const even = (value: number): number => Math.round(value / 2) * 2;

/** Puts a caption on the picture as it is at a moment, in seconds of the scene. */
export const showCaption = (
  memory: PlaneMemory,
  target: Picture,
  { caption, seconds, unit }: { readonly caption: Caption; readonly seconds: number; readonly unit: number },
): void => {
  const spoken = spokenWord(caption.group, seconds);
  const order = [...caption.words.keys()].sort(
    (one, other) => Number(one === spoken) - Number(other === spoken),
  );
  for (const index of order) {
    const word = caption.words[index]!;
    const piece = index === spoken ? word.spoken : word.quiet;
    const age = seconds - caption.group.words[index]!.start;
    const scale = index === spoken ? 1 + POP * Math.max(0, 1 - age / POP_SECONDS) : 1;
    const placement = {
      x: even(word.x * unit - piece.middleX),
      y: even(word.y * unit - piece.middleY),
      opacity: 1,
      scale,
    };
    composeSprite(memory, target, { sprite: piece.sprite, placement });
  }
};
