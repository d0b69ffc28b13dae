import type { Shot } from '../../domain/film.ts';
import { mixColours, type Rgb } from '../media/plane-colour.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { releaseImage } from '../media/plane-sprite.ts';
import { drawableComposition } from './arrange-shot.ts';
import { drawCard } from './draw-card.ts';
import { findBase } from './find-base.ts';
import { lightSprite, litSprite, plainSprite, wideLight, type Lighting, type Piece } from './lit-sprite.ts';
import { loadArt } from './load-art.ts';
import type { Palette } from './palettes.ts';
import type { Actor } from './scene-actors.ts';
import { shapeCover } from './soft-cover.ts';

export interface Workshop {
  readonly memory: PlaneMemory;
  readonly palette: Palette;
  readonly shot: Shot;
  /** Whether a shadow lies on the floor below the subject. */
  readonly hasFloor: boolean;
  /** Pixels to a layout unit. */
  readonly unit: number;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

const lightingOf = (palette: Palette, strength: number): Lighting => ({
  shade: mixColours(palette.deep, BLACK, 0.5),
  shadeStrength: 0.75 * strength,
  glow: mixColours(palette.glow, WHITE, 0.25),
  glowStrength: 0.7 * strength,
});

const drawArt = async ({ memory, palette, unit, hasFloor }: Workshop, actor: Actor): Promise<Piece> => {
  const size = Math.max(8, Math.round(actor.size * unit));
  const blur = (actor.blur ?? 0) * unit;
  const image = await loadArt(memory, { art: actor.art ?? '', size, blur });
  const main = actor.kind === 'subject';
  const lighting = lightingOf(palette, main ? 1 : 0.8);
  const reach = Math.max(4, size * (main ? 0.13 : 0.15));
  const base = main && hasFloor ? undefined : findBase(image);
  const lit = { lighting, reach, ...(base && { base }) };
  const piece = blur > 0.5 ? plainSprite(memory, image) : litSprite(memory, image, lit);
  releaseImage(image);
  return piece;
};

const drawLabel = ({ memory, palette, shot, unit }: Workshop, actor: Actor): Piece => {
  const kind = drawableComposition(shot);
  if (kind !== 'number' && kind !== 'quote' && kind !== 'list') throw new TypeError(`${kind} has no card.`);
  const zoom = actor.zoom ?? 1;
  const { size, height = size } = actor;
  const design = { width: size / zoom, height: height / zoom, scale: unit * zoom };
  const image = drawCard({ kind, text: shot.bigText ?? '', palette, ...design });
  const lighting = { ...lightingOf(palette, 0.7), glowStrength: 0 };
  const reach = 50 * design.scale;
  const piece =
    kind === 'number' ? plainSprite(memory, image) : litSprite(memory, image, { lighting, reach });
  releaseImage(image);
  return piece;
};

/** Size in layout units of a disc so faint, and so soft at its edge, that it is a wide light. */
const WIDE = 200;

/** Soft in the middle for sparks; flat with an edge for discs out of focus. */
const drawSpeck = ({ memory, palette, unit }: Workshop, actor: Actor): Piece => {
  const disc = actor.size > 100;
  const light = actor.size > WIDE ? wideLight : lightSprite;
  const cover = shapeCover(24, 24, (x, y) => {
    const distance = Math.hypot(x, y);
    if (disc) return Math.min(1, Math.max(0, (0.94 - distance) * 7)) * (0.6 + 0.4 * distance ** 2);
    return distance >= 1 ? 0 : Math.exp(-distance * distance * 5) * (1 - distance ** 4);
  });
  const size = Math.max(4, actor.size * unit);
  return light(
    memory,
    { width: size, height: size },
    { cover, colour: mixColours(palette.glow, WHITE, 0.5) },
  );
};

/** A halo ends, to its size, where it would be fainter than this: the ring beyond is a fifth of its pixels. */
const HALO_END = 0.9;
const FAINTEST = 0.0195;

const drawHalo = ({ memory, palette, unit }: Workshop, actor: Actor): Piece => {
  const cover = shapeCover(48, 48, (x, y) => {
    const distance = HALO_END * Math.hypot(x, y);
    return distance >= HALO_END ? 0 : 0.75 * (1 - distance * distance) ** 2.2 - FAINTEST;
  });
  const size = HALO_END * actor.size * unit;
  return wideLight(memory, { width: size, height: size }, { cover, colour: palette.glow });
};

const drawShade = ({ memory, palette, unit }: Workshop, actor: Actor): Piece => {
  const cover = shapeCover(40, 16, (x, y) => Math.max(0, 1 - Math.hypot(x, y)) ** 1.4);
  const width = actor.size * unit;
  return lightSprite(
    memory,
    { width, height: width * 0.2 },
    { cover, colour: mixColours(palette.deep, BLACK, 0.6) },
  );
};

const DRAWING: Record<Actor['kind'], (workshop: Workshop, actor: Actor) => Piece | Promise<Piece>> = {
  subject: drawArt,
  companion: drawArt,
  card: drawLabel,
  speck: drawSpeck,
  halo: drawHalo,
  shade: drawShade,
};

/** Draws what an actor looks like, at its full size. */
export const drawActor = async (workshop: Workshop, actor: Actor): Promise<Piece> =>
  DRAWING[actor.kind](workshop, actor);
