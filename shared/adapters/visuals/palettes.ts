import type { Look } from '../../domain/film.ts';
import { listPalettes, type PaletteName } from '../../domain/planning/palette-names.ts';
import { parseColour, type Rgb } from '../media/plane-colour.ts';

/** A graded set of colours: from the darkest corner to the light behind the subject, and the spoken word. */
export interface Palette {
  readonly name: PaletteName;
  readonly deep: Rgb;
  readonly base: Rgb;
  readonly light: Rgb;
  readonly glow: Rgb;
  readonly accent: Rgb;
}

const palette = (name: PaletteName, colours: string): Palette => {
  const [deep, base, light, glow, accent] = colours.split(' ').map(parseColour) as [Rgb, Rgb, Rgb, Rgb, Rgb];
  return { name, deep, base, light, glow, accent };
};

const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  'deep blue': palette('deep blue', '#040a2a #0f3696 #2c86ff #9fe0ff #ffd83d'),
  'dusk violet': palette('dusk violet', '#14062e #53218f #b04fe6 #ffb3ec #ffe14a'),
  ember: palette('ember', '#240606 #8f2412 #f4672d #ffd08a #ffe34a'),
  forest: palette('forest', '#03190f #12603f #35b877 #d2ffb0 #fff04a'),
  'ocean teal': palette('ocean teal', '#021b26 #0b5f74 #17c0bd #a8fff2 #ffd93d'),
  'gold night': palette('gold night', '#0e0a1c #4a3320 #d6972f #ffe9ae #ffd23f'),
  rose: palette('rose', '#2a0618 #921c52 #fa5f97 #ffd3e2 #ffe96b'),
  graphite: palette('graphite', '#080b12 #2a3446 #6b86ad #dbe9ff #5ef2c2'),
  indigo: palette('indigo', '#0a0826 #2f2a9c #6a6cff #c3d0ff #7dffcf'),
};

/** The palette of a shot: the list follows from niche and tone, `index` counts through it without end. */
export const choosePalette = (look: Pick<Look, 'niche' | 'tone'>, index: number): Palette => {
  const list = listPalettes(look);
  return PALETTES[list[((index % list.length) + list.length) % list.length]!];
};
