import { mixColours, type Rgb } from '../media/plane-colour.ts';

/**
 * A small picture in floats on which light is painted; it is enlarged afterwards, so everything on it is soft.
 * Coordinates: x from 0 to `across`, y from 0 to `down`, in a unit that is as long as the film's shorter side.
 */
export interface SoftCanvas {
  readonly width: number;
  readonly height: number;
  /** Samples to a unit. */
  readonly samples: number;
  readonly across: number;
  readonly down: number;
  /** Red, green, blue of each sample, 0..255. */
  readonly values: Float32Array;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly colour: Rgb;
  /** 0..1. */
  readonly strength: number;
}

export const createSoftCanvas = (size: {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
}): SoftCanvas => ({
  ...size,
  across: size.width / size.samples,
  down: size.height / size.samples,
  values: new Float32Array(size.width * size.height * 3),
});

/** The part of a canvas that a stroke can touch. */
interface Reach {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

const EVERYWHERE: Reach = { x: 0, y: 0, rx: Infinity, ry: Infinity };

const clampTo = (limit: number, value: number): number => Math.min(limit, Math.max(0, value));

/** Mixes a colour into the samples within reach by the share that `shareAt` gives for their place. */
const paint = (
  { canvas, colour, reach = EVERYWHERE }: { canvas: SoftCanvas; colour: Rgb; reach?: Reach },
  shareAt: (x: number, y: number, column: number) => number,
): void => {
  const { width, height, samples, values } = canvas;
  const left = Math.floor(clampTo(width, (reach.x - reach.rx) * samples));
  const right = Math.ceil(clampTo(width, (reach.x + reach.rx) * samples));
  const bottom = Math.ceil(clampTo(height, (reach.y + reach.ry) * samples));
  for (let row = Math.floor(clampTo(height, (reach.y - reach.ry) * samples)); row < bottom; row += 1) {
    const y = (row + 0.5) / samples;
    for (let column = left, at = (row * width + left) * 3; column < right; column += 1, at += 3) {
      const share = shareAt((column + 0.5) / samples, y, column);
      if (share <= 0) continue;
      values[at]! += (colour[0] - values[at]!) * share;
      values[at + 1]! += (colour[1] - values[at + 1]!) * share;
      values[at + 2]! += (colour[2] - values[at + 2]!) * share;
    }
  }
};

/** A smooth 0..1 between two edges, in either order. */
export const smoothStep = (from: number, to: number, value: number): number => {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
};

/** From top to bottom through colours at given heights (0..1). */
export const paintGradient = (canvas: SoftCanvas, stops: readonly (readonly [number, Rgb])[]): void => {
  const { width, height, values } = canvas;
  for (let row = 0; row < height; row += 1) {
    const place = row / (height - 1);
    const after = Math.max(
      1,
      stops.findIndex(([at]) => at >= place),
    );
    const [from, first] = stops[after - 1]!;
    const [to, second] = stops[after]!;
    const colour = mixColours(first, second, smoothStep(from, to, place));
    for (let column = 0; column < width; column += 1) values.set(colour, (row * width + column) * 3);
  }
};

/** Where a glow ends: exp(-1.4 · 2.2²) is less than a level of 255. */
const GLOW_REACH = 2.2;
const bell = (distance: number): number => Math.exp(-1.4 * distance * distance);
const GLOW_END = bell(GLOW_REACH);

/** A round light that fades like a bell: the product of two of them, across and down. */
export const paintGlow = (canvas: SoftCanvas, { x, y, rx, ry, colour, strength }: Spot): void => {
  const across = Float32Array.from({ length: canvas.width }, (_, column) =>
    bell(((column + 0.5) / canvas.samples - x) / rx),
  );
  const reach = { x, y, rx: rx * GLOW_REACH, ry: ry * GLOW_REACH };
  let row = Number.NaN;
  let down = 0;
  paint({ canvas, colour, reach }, (_, py, column) => {
    if (py !== row) {
      row = py;
      down = bell((py - y) / ry);
    }
    return strength * (across[column]! * down - GLOW_END);
  });
};

/** A disc out of focus: nearly flat, with a brighter rim and a soft edge. */
export const paintBokeh = (canvas: SoftCanvas, { x, y, rx, colour, strength }: Spot): void =>
  paint({ canvas, colour, reach: { x, y, rx: rx * 1.12, ry: rx * 1.12 } }, (px, py) => {
    const distance = Math.hypot(px - x, py - y) / rx;
    return distance > 1.12
      ? 0
      : strength * (1 - smoothStep(0.84, 1.12, distance)) * (0.6 + 0.4 * distance ** 3);
  });

/** Beams from a point outwards; `count` of them, uneven, fading with distance. */
export const paintRays = (
  canvas: SoftCanvas,
  spot: Spot & { readonly count: number; readonly turn: number },
): void =>
  paint({ canvas, colour: spot.colour }, (px, py) => {
    const dx = px - spot.x;
    const dy = py - spot.y;
    const angle = Math.atan2(dy, dx) + spot.turn;
    const wave = Math.sin(angle * spot.count) + 0.5 * Math.sin(angle * (spot.count * 2 + 3) + 1.7);
    const distance = Math.hypot(dx / spot.rx, dy / spot.ry);
    const fade = smoothStep(0.12, 0.4, distance) * (1 - smoothStep(0.5, 1.7, distance));
    return spot.strength * smoothStep(-0.9, 1.5, wave) * fade;
  });

/** A curtain of light along a wave: sharper below, long above. */
export const paintRibbon = (
  canvas: SoftCanvas,
  spot: Spot & { readonly phase: number; readonly waves: number },
): void =>
  paint({ canvas, colour: spot.colour }, (px, py) => {
    const swing =
      Math.sin(px * spot.waves + spot.phase) + 0.4 * Math.sin(px * spot.waves * 2.3 + spot.phase * 2);
    const height = (py - spot.y - swing * spot.ry * 0.35) / spot.ry;
    const body = height > 0 ? Math.exp(-((height * 9) ** 2)) : Math.exp(height * 2.2);
    return spot.strength * body * (0.65 + 0.35 * Math.sin(px * 17 + spot.phase * 3));
  });

/** A hill or wave crest: everything below the line, lighter at its edge. */
export const paintRidge = (
  canvas: SoftCanvas,
  spot: Spot & { readonly phase: number; readonly waves: number },
): void =>
  paint({ canvas, colour: spot.colour }, (px, py) => {
    const swing =
      Math.sin(px * spot.waves + spot.phase) + 0.35 * Math.sin(px * spot.waves * 2.1 + spot.phase * 1.7);
    const depth = py - spot.y - swing * spot.ry;
    return spot.strength * smoothStep(-0.006, 0.006, depth) * (0.55 + 0.45 * Math.exp(-depth * 7));
  });

/** A thin ellipse of light, equally thin all around, with a soft outside. */
export const paintRing = (canvas: SoftCanvas, { x, y, rx, ry, colour, strength }: Spot): void =>
  paint({ canvas, colour, reach: { x, y, rx: rx * 1.3, ry: ry * 1.3 } }, (px, py) => {
    const distance = Math.hypot((px - x) / rx, (py - y) / ry) - 1;
    const gap = (Math.hypot(px - x, py - y) * distance) / (1 + distance || 1);
    const line = Math.exp(-((gap * 150) ** 2));
    const inside = distance < 0 ? Math.exp(distance * 9) : Math.exp(-distance * 22);
    return strength * (0.75 * line + 0.25 * inside);
  });

/** Darkens towards the corners. */
export const paintVignette = (canvas: SoftCanvas, colour: Rgb, strength: number): void =>
  paint({ canvas, colour }, (px, py) => {
    const distance = Math.hypot((px / canvas.across - 0.5) * 1.15, (py / canvas.down - 0.46) * 1.05);
    return strength * smoothStep(0.28, 0.78, distance);
  });
