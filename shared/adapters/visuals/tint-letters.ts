/** Shadow and colour of drawn letters, made of their pixels: the renderer shapes a text anew for each drawing of it. */
import type { Rgb } from '../media/plane-colour.ts';
import type { RgbaImage } from '../media/plane-sprite.ts';

export interface Shadow {
  readonly colour: Rgb;
  /** Pixels below what casts it. */
  readonly drop: number;
  /** 0..1 */
  readonly opacity: number;
}

/** Lays a shadow of an image under it. */
export const castShadow = ({ width, height, pixels }: RgbaImage, shadow: Shadow): RgbaImage => {
  const { colour, drop, opacity } = shadow;
  const shaded = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    const above = pixels[at + 3]!;
    const below = (pixels[at - drop * width * 4 + 3] ?? 0) * opacity * (1 - above / 255);
    const alpha = above + below;
    if (alpha === 0) continue;
    for (let part = 0; part < 3; part += 1)
      shaded[at + part] = Math.round((pixels[at + part]! * above + colour[part]! * below) / alpha);
    shaded[at + 3] = Math.round(alpha);
  }
  return { width, height, pixels: shaded };
};

/** White letters in another colour: each pixel is a mixture of the outline's colour and theirs. */
export const tintLetters = (
  { pixels, ...size }: RgbaImage,
  { outline, colour }: { readonly outline: Rgb; readonly colour: Rgb },
): RgbaImage => {
  const tinted = pixels.slice();
  for (let at = 0; at < pixels.length; at += 4) {
    const share = Math.min(1, Math.max(0, (pixels[at]! - outline[0]) / (255 - outline[0])));
    for (let part = 0; part < 3; part += 1)
      tinted[at + part] = Math.round(outline[part]! + share * (colour[part]! - outline[part]!));
  }
  return { ...size, pixels: tinted };
};
