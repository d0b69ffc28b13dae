import type { CaptionGroup } from '../../domain/planning/captions/group-captions.ts';
import { composeSprite } from '../media/compose-sprite.ts';
import { recolourLetters, type Rgb } from '../media/plane-colour.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import type { Picture } from '../media/plane-picture.ts';
import { releaseImage } from '../media/plane-sprite.ts';
import { castShadow } from './cast-shadow.ts';
import { drawSvg, escapeXml, type TextFace } from './draw-svg.ts';
import type { CaptionPlace } from './frame-layout.ts';
import { layoutCaption, OUTLINE_SHARE, WORD_LETTERS, type CaptionWord } from './layout-caption.ts';
import { plainSprite, type Piece } from './lit-sprite.ts';
import { setText, type SetPiece } from './set-text.ts';
import type { Direction } from './text-direction.ts';

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
  /** Of the words that are not spoken just now, where the style marks one. */
  readonly quiet: Rgb;
  readonly face: TextFace;
  /** Of the narration that the caption is a part of. */
  readonly direction: Direction;
  /** Pixels to a layout unit. */
  readonly unit: number;
}

interface DrawnWord extends CaptionWord {
  readonly start: number;
  /** By this share of its size it stands out as it begins. */
  readonly pop: number;
  readonly quiet: Piece;
  readonly spoken: Piece;
}

const OUTLINE: Rgb = [11, 11, 18];
/** To the letters' size. */
const SHADOW_DROP = 0.06;
const SHADOW_OPACITY = 0.45;
/** A word that begins to be spoken stands out by this much, and settles within this time. */
const POP = 0.11;
const POP_SECONDS = 0.12;
/** What a word may take of the room on each side of it, to the letters' size: half of what the outlines leave. */
const POP_ROOM = 0.07;

/** A long word pops less than a short one, so that it keeps apart from its neighbours. */
const popOf = ({ width }: SetPiece): number => Math.min(POP, (2 * POP_ROOM) / width);

/** White letters; their ink is in the middle from side to side. */
const wordSvg = ({ text, left, width }: SetPiece, size: number): string => {
  const outline = OUTLINE_SHARE * size;
  const boxWidth = Math.ceil(width * size + outline * 2 + 8);
  const boxHeight = Math.ceil(size * 1.7);
  const letters = escapeXml(text);
  const x = (boxWidth - width * size) / 2 - left * size;
  const style = `font-family="Montserrat" font-weight="${WORD_LETTERS.weight}" font-size="${size}" fill="#fff" stroke="rgb(${OUTLINE.join(',')})" stroke-linejoin="round" stroke-width="${outline}" paint-order="stroke"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${boxWidth}" height="${boxHeight}">`,
    `<text x="${x}" y="${boxHeight / 2 + size * 0.36}" ${style}>${letters}</text>`,
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
      scale: word === heard ? 1 + word.pop * share : 1,
    };
    composeSprite(memory, target, { sprite: piece.sprite, placement });
  }
};

/** Letters with their shadow. */
const shadePiece = (memory: PlaneMemory, piece: Piece, drop: number): Piece => ({
  ...piece,
  sprite: castShadow(memory, piece.sprite, { colour: OUTLINE, drop, opacity: SHADOW_OPACITY }),
});

/** Draws a caption of words, each of which turns from `quiet` into `colour` while it is spoken. */
export const drawCaption = (request: CaptionRequest): DrawnCaption => {
  const { memory, group, place, face, direction, unit } = request;
  const text = setText(group.words, face, direction);
  const layout = layoutCaption(text, place);
  const [toSpoken, toQuiet] = [request.colour, request.quiet].map((colour) =>
    recolourLetters(OUTLINE, colour),
  );
  const words = group.words.map(({ start }, index): DrawnWord => {
    const letters = drawSvg(wordSvg(text.words[index]!, layout.size), unit, face);
    const drop = 2 * Math.round((SHADOW_DROP * layout.size * unit) / 2);
    const quiet = shadePiece(memory, plainSprite(memory, letters, toQuiet), drop);
    const spoken = shadePiece(memory, plainSprite(memory, letters, toSpoken), drop);
    releaseImage(letters);
    return { ...layout.words[index]!, start, pop: popOf(text.words[index]!), quiet, spoken };
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
