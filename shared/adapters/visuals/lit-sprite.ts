import { type ColourWeights, toYuv, type Rgb } from '../media/plane-colour.ts';
import { stackSprite } from '../media/compose-sprite.ts';
import { fillWithLight, type SoftPlane } from '../media/plane-enlarge.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import { allocateSprite, type Sprite } from '../media/plane-picture.ts';
import { spriteFromImage, type RgbaImage } from '../media/plane-sprite.ts';
import type { Base } from './find-base.ts';
import { outlineCover } from './soft-cover.ts';

/** A sprite and the point of it that an actor's middle falls on, in pixels from its corner. */
export interface Piece {
  readonly sprite: Sprite;
  readonly middleX: number;
  readonly middleY: number;
}

export interface Lighting {
  readonly shade: Rgb;
  readonly shadeStrength: number;
  readonly glow: Rgb;
  readonly glowStrength: number;
}

const even = (value: number): number => Math.ceil(value / 2) * 2;

/** A patch of one colour, as soft as its cover. Size in pixels. */
export const lightSprite = (
  memory: PlaneMemory,
  size: { readonly width: number; readonly height: number },
  { cover, colour }: { readonly cover: SoftPlane; readonly colour: Rgb },
): Piece => {
  const sprite = allocateSprite(memory, even(size.width), even(size.height));
  fillWithLight(memory, sprite, { cover, colour: toYuv(colour) });
  return { sprite, middleX: sprite.width / 2, middleY: sprite.height / 2 };
};

const scaleCover = (cover: SoftPlane, strength: number): SoftPlane => ({
  ...cover,
  values: cover.values.map((share) => Math.min(1, share * strength)),
});

/** As `lightSprite`, for one that changes by no more than about a level from pixel to pixel. */
export const wideLight = (...request: Parameters<typeof lightSprite>): Piece => {
  const piece = lightSprite(...request);
  return { ...piece, sprite: { ...piece.sprite, soft: true } };
};

/** An image, cut to what shows: as it is, or with its colours weighed. */
export const plainSprite = (memory: PlaneMemory, image: RgbaImage, weights?: ColourWeights): Piece => {
  const { sprite, left, top } = spriteFromImage(memory, image, weights);
  return { sprite, middleX: image.width / 2 - left, middleY: image.height / 2 - top };
};

/** Half the axes of the shadow on the ground, to the width of the base: it reaches out a little on each side. */
const GROUND = { rx: 0.68, ry: 0.12 } as const;
/** Darker than the shadow of what floats, whose `shadeStrength` weakens both. */
const DEEP = 2;

/** A shadow made darker where an image touches the ground, so that what is cut off straight stands on something. */
const darkenGround = (cover: SoftPlane, { left, right, bottom }: Base, { pad, step }: Grid): SoftPlane => {
  const wide = right - left;
  const values = cover.values.map((share, at) => {
    const x = ((at % cover.width) * step - pad - (left + right) / 2) / (GROUND.rx * wide);
    const y = (Math.floor(at / cover.width) * step - pad - bottom) / (GROUND.ry * wide);
    return Math.max(share, DEEP * Math.max(0, 1 - Math.hypot(x, y)));
  });
  return { ...cover, values };
};

interface Grid {
  readonly pad: number;
  readonly step: number;
}

/**
 * An image with a glow around and a soft shadow below it, in one sprite. `reach` is the glow's width in pixels, `base`
 * what the image stands on.
 */
export const litSprite = (
  memory: PlaneMemory,
  image: RgbaImage,
  { lighting, reach, base }: { readonly lighting: Lighting; readonly reach: number; readonly base?: Base },
): Piece => {
  const pad = even(reach * 1.3);
  const step = Math.max(2, reach / 9);
  const width = even(image.width + 2 * pad);
  const height = even(image.height + 2 * pad);
  const glow = outlineCover(image, { pad, step, drop: 0, radius: 3 });
  const below = outlineCover(image, { pad, step, drop: reach * 0.35, radius: 2 });
  const shade = base ? darkenGround(below, base, { pad, step }) : below;
  const under = lightSprite(
    memory,
    { width, height },
    { cover: scaleCover(glow, lighting.glowStrength), colour: lighting.glow },
  );
  const dark = lightSprite(
    memory,
    { width, height },
    { cover: scaleCover(shade, lighting.shadeStrength), colour: lighting.shade },
  );
  const art = spriteFromImage(memory, image);
  stackSprite(memory, under.sprite, { sprite: dark.sprite, x: 0, y: 0 });
  stackSprite(memory, under.sprite, { sprite: art.sprite, x: pad + art.left, y: pad + art.top });
  memory.release(dark.sprite.at);
  memory.release(art.sprite.at);
  return { sprite: under.sprite, middleX: pad + image.width / 2, middleY: pad + image.height / 2 };
};
