import { createRandom } from '../../domain/seeded-random.ts';
import { mixColours, type Rgb } from '../media/plane-colour.ts';
import type { Palette } from './palettes.ts';
import {
  createSoftCanvas,
  paintBokeh,
  paintGlow,
  paintGradient,
  paintRays,
  paintRibbon,
  paintRidge,
  paintRing,
  paintVignette,
  type SoftCanvas,
} from './soft-canvas.ts';

export const BACKDROP_STYLES = ['stage', 'bokeh', 'aurora', 'rays', 'ridges', 'rings'] as const;
export type BackdropStyle = (typeof BACKDROP_STYLES)[number];

export interface BackdropPlan {
  readonly style: BackdropStyle;
  readonly palette: Palette;
  readonly seed: number;
  /** Samples of the soft picture, with the margin for movement, and how many of them the film's shorter side has. */
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  /** Where the subject stands and how wide it is, in the canvas's unit. */
  readonly focus: { readonly x: number; readonly y: number; readonly size: number };
  /** Half the axes of the innermost ring, in the canvas's unit: the way of what orbits the subject. */
  readonly ring: { readonly rx: number; readonly ry: number };
}

interface Brush {
  readonly canvas: SoftCanvas;
  readonly palette: Palette;
  readonly random: () => number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ring: BackdropPlan['ring'];
}

/** The floor lies this far below the middle of what stands on it, to its width. */
const FLOOR_DROP = 0.57;

const BLACK: Rgb = [0, 0, 0];

const paintStage = ({ canvas, palette, x, y, size }: Brush): void => {
  const floor = y + FLOOR_DROP * size;
  const tint = mixColours(palette.base, palette.light, 0.35);
  paintRidge(canvas, {
    x,
    y: floor,
    rx: 1,
    ry: 0,
    colour: mixColours(palette.deep, palette.base, 0.75),
    strength: 0.9,
    phase: 0,
    waves: 0,
  });
  paintGlow(canvas, { x, y: floor + 0.07, rx: 0.62, ry: 0.13, colour: palette.light, strength: 0.7 });
  paintGlow(canvas, { x, y: floor + 0.05, rx: 0.3, ry: 0.05, colour: palette.glow, strength: 0.5 });
  paintRays(canvas, { x, y: y - 1.15, rx: 1.1, ry: 1.5, colour: tint, strength: 0.4, count: 9, turn: 0.4 });
};

const paintBokehField = ({ canvas, palette, random }: Brush): void => {
  for (let index = 0; index < 26; index += 1) {
    const near = random();
    const colour = mixColours(palette.light, palette.glow, random());
    const rx = 0.025 + 0.1 * near * near;
    paintBokeh(canvas, {
      x: random() * canvas.across,
      y: random() * canvas.down,
      rx,
      ry: rx,
      colour,
      strength: 0.1 + 0.2 * (1 - near) * random(),
    });
  }
};

const paintAurora = ({ canvas, palette, random }: Brush): void => {
  for (let index = 0; index < 4; index += 1) {
    const colour = mixColours(palette.light, palette.glow, index / 4);
    paintRibbon(canvas, {
      x: 0,
      y: canvas.down * (0.2 + index * 0.12),
      rx: 1,
      ry: 0.26 + 0.1 * random(),
      colour,
      strength: 0.5,
      phase: random() * 6.3,
      waves: 3 + random() * 3,
    });
  }
};

const paintSunburst = ({ canvas, palette, random, x, y }: Brush): void => {
  const spot = { x, y, rx: 0.85, ry: 0.85, colour: palette.glow };
  paintRays(canvas, { ...spot, strength: 0.42, count: 6 + Math.floor(random() * 4), turn: random() * 6.3 });
};

const paintRidges = ({ canvas, palette, random, x, y }: Brush): void => {
  paintGlow(canvas, { x, y: y + 0.1, rx: 0.5, ry: 0.42, colour: palette.glow, strength: 0.45 });
  for (let index = 0; index < 4; index += 1) {
    paintRidge(canvas, {
      x: 0,
      y: canvas.down * (0.6 + index * 0.1),
      rx: 1,
      ry: 0.035 + 0.015 * index,
      colour: mixColours(mixColours(palette.light, palette.base, 0.3), palette.deep, 0.2 + index * 0.25),
      strength: 0.95,
      phase: random() * 6.3,
      waves: 3.2 + random() * 2.5 - index * 0.3,
    });
  }
};

/** Each ring around the subject, to the innermost. */
const RING_STEPS = [1, 1.55, 2.27];

const paintRings = ({ canvas, palette, x, y, ring }: Brush): void => {
  for (const [index, step] of RING_STEPS.entries()) {
    const strength = 0.62 - index * 0.18;
    paintRing(canvas, { x, y, rx: ring.rx * step, ry: ring.ry * step, colour: palette.glow, strength });
  }
};

const FEATURES: Record<BackdropStyle, (brush: Brush) => void> = {
  stage: paintStage,
  bokeh: paintBokehField,
  aurora: paintAurora,
  rays: paintSunburst,
  ridges: paintRidges,
  rings: paintRings,
};

/** Paints the light of a shot: a graded sky, a key light behind the subject, one feature, dark corners. */
export const paintBackdrop = (plan: BackdropPlan): SoftCanvas => {
  const { palette, ring } = plan;
  const canvas = createSoftCanvas({ width: plan.width, height: plan.height, samples: plan.samples });
  const random = createRandom(plan.seed);
  const { x, y, size } = plan.focus;
  const horizon = mixColours(palette.base, palette.light, 0.25);
  paintGradient(canvas, [
    [0, mixColours(palette.deep, palette.base, 0.45)],
    [0.42, horizon],
    [0.8, mixColours(palette.base, palette.deep, 0.5)],
    [1, palette.deep],
  ]);
  const side = random() < 0.5 ? 0.05 : 0.95;
  paintGlow(canvas, {
    x: side * canvas.across,
    y: y - 0.55,
    rx: 0.6,
    ry: 0.5,
    colour: mixColours(palette.light, palette.glow, 0.35),
    strength: 0.3,
  });
  paintGlow(canvas, {
    x: (1 - side) * canvas.across,
    y: y + 0.75,
    rx: 0.65,
    ry: 0.5,
    colour: palette.light,
    strength: 0.35,
  });
  paintGlow(canvas, { x, y, rx: 0.62, ry: 0.66, colour: palette.light, strength: 0.85 });
  FEATURES[plan.style]({ canvas, palette, random, x, y, size, ring });
  paintGlow(canvas, { x, y, rx: 0.34, ry: 0.34, colour: palette.glow, strength: 0.5 });
  paintVignette(canvas, mixColours(palette.deep, BLACK, 0.4), 0.72);
  return canvas;
};
