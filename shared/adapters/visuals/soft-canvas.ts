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

/** A row's samples from `left` to before `right`, at the height `y`. */
interface Line {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Mixes a colour into the samples within reach by the shares that `fill` gives for a row's columns. */
const paint = (
  { canvas, colour, reach = EVERYWHERE }: { canvas: SoftCanvas; colour: Rgb; reach?: Reach },
  fill: (shares: Float64Array, line: Line) => void,
): void => {
  const { width, height, samples, values } = canvas;
  const [red, green, blue] = colour;
  const shares = new Float64Array(width);
  const left = Math.floor(clampTo(width, (reach.x - reach.rx) * samples));
  const right = Math.ceil(clampTo(width, (reach.x + reach.rx) * samples));
  const bottom = Math.ceil(clampTo(height, (reach.y + reach.ry) * samples));
  for (let row = Math.floor(clampTo(height, (reach.y - reach.ry) * samples)); row < bottom; row += 1) {
    fill(shares, { y: (row + 0.5) / samples, left, right });
    for (let column = left, at = (row * width + left) * 3; column < right; column += 1, at += 3) {
      const share = shares[column]!;
      if (share <= 0) continue;
      values[at]! += (red - values[at]!) * share;
      values[at + 1]! += (green - values[at + 1]!) * share;
      values[at + 2]! += (blue - values[at + 2]!) * share;
    }
  }
};

/** What depends on the column alone, for every column's place. */
const overColumns = ({ width, samples }: SoftCanvas, valueAt: (x: number) => number): Float64Array =>
  Float64Array.from({ length: width }, (_, column) => valueAt((column + 0.5) / samples));

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
    const [red, green, blue] = mixColours(first, second, smoothStep(from, to, place));
    for (let at = row * width * 3; at < (row + 1) * width * 3; at += 3) {
      values[at] = red;
      values[at + 1] = green;
      values[at + 2] = blue;
    }
  }
};

/** Where a glow ends: exp(-1.4 · 2.2²) is less than a level of 255. */
const GLOW_REACH = 2.2;
const bell = (distance: number): number => Math.exp(-1.4 * distance * distance);
const GLOW_END = bell(GLOW_REACH);

/** A round light that fades like a bell: the product of two of them, across and down. */
export const paintGlow = (canvas: SoftCanvas, { x, y, rx, ry, colour, strength }: Spot): void => {
  const across = overColumns(canvas, (px) => bell((px - x) / rx));
  const reach = { x, y, rx: rx * GLOW_REACH, ry: ry * GLOW_REACH };
  paint({ canvas, colour, reach }, (shares, { y: py, left, right }) => {
    const down = bell((py - y) / ry);
    for (let column = left; column < right; column += 1)
      shares[column] = strength * (across[column]! * down - GLOW_END);
  });
};

/** A disc out of focus: nearly flat, with a brighter rim and a soft edge. */
export const paintBokeh = (canvas: SoftCanvas, { x, y, rx, colour, strength }: Spot): void => {
  const across = overColumns(canvas, (px) => (px - x) ** 2);
  const reach = { x, y, rx: rx * 1.12, ry: rx * 1.12 };
  paint({ canvas, colour, reach }, (shares, { y: py, left, right }) => {
    const down = (py - y) ** 2;
    for (let column = left; column < right; column += 1) {
      const distance = Math.sqrt(across[column]! + down) / rx;
      const edge = distance > 1.12 ? 0 : 1 - smoothStep(0.84, 1.12, distance);
      shares[column] = strength * edge * (0.6 + 0.4 * distance * distance * distance);
    }
  });
};

/** Beams from a point outwards; `count` of them, uneven, fading with distance. */
export const paintRays = (
  canvas: SoftCanvas,
  spot: Spot & { readonly count: number; readonly turn: number },
): void => {
  const across = overColumns(canvas, (px) => px - spot.x);
  paint({ canvas, colour: spot.colour }, (shares, { y, left, right }) => {
    const dy = y - spot.y;
    for (let column = left; column < right; column += 1) {
      const dx = across[column]!;
      const distance = Math.sqrt((dx / spot.rx) ** 2 + (dy / spot.ry) ** 2);
      const fade = smoothStep(0.12, 0.4, distance) * (1 - smoothStep(0.5, 1.7, distance));
      shares[column] = 0;
      if (fade <= 0) continue;
      const angle = Math.atan2(dy, dx) + spot.turn;
      const wave = Math.sin(angle * spot.count) + 0.5 * Math.sin(angle * (spot.count * 2 + 3) + 1.7);
      shares[column] = spot.strength * smoothStep(-0.9, 1.5, wave) * fade;
    }
  });
};

/** A curtain of light along a wave: sharper below, long above. */
export const paintRibbon = (
  canvas: SoftCanvas,
  spot: Spot & { readonly phase: number; readonly waves: number },
): void => {
  const { phase, waves, ry } = spot;
  const middle = overColumns(canvas, (px) => {
    const swing = Math.sin(px * waves + phase) + 0.4 * Math.sin(px * waves * 2.3 + phase * 2);
    return spot.y + swing * ry * 0.35;
  });
  const light = overColumns(canvas, (px) => spot.strength * (0.65 + 0.35 * Math.sin(px * 17 + phase * 3)));
  paint({ canvas, colour: spot.colour }, (shares, { y, left, right }) => {
    for (let column = left; column < right; column += 1) {
      const height = (y - middle[column]!) / ry;
      const body = height > 0 ? Math.exp(-((height * 9) ** 2)) : Math.exp(height * 2.2);
      shares[column] = light[column]! * body;
    }
  });
};

/** A hill or wave crest: everything below the line, lighter at its edge. */
export const paintRidge = (
  canvas: SoftCanvas,
  spot: Spot & { readonly phase: number; readonly waves: number },
): void => {
  const { phase, waves, ry } = spot;
  const crest = overColumns(canvas, (px) => {
    const swing = Math.sin(px * waves + phase) + 0.35 * Math.sin(px * waves * 2.1 + phase * 1.7);
    return spot.y + swing * ry;
  });
  paint({ canvas, colour: spot.colour }, (shares, { y, left, right }) => {
    for (let column = left; column < right; column += 1) {
      const depth = y - crest[column]!;
      const inside = smoothStep(-0.006, 0.006, depth);
      shares[column] = inside > 0 ? spot.strength * inside * (0.55 + 0.45 * Math.exp(-depth * 7)) : 0;
    }
  });
};

/** A thin ellipse of light, equally thin all around, with a soft outside. */
export const paintRing = (canvas: SoftCanvas, { x, y, rx, ry, colour, strength }: Spot): void => {
  const across = overColumns(canvas, (px) => (px - x) ** 2);
  const reach = { x, y, rx: rx * 1.3, ry: ry * 1.3 };
  paint({ canvas, colour, reach }, (shares, { y: py, left, right }) => {
    const down = (py - y) ** 2;
    for (let column = left; column < right; column += 1) {
      const distance = Math.sqrt(across[column]! / (rx * rx) + down / (ry * ry)) - 1;
      const gap = (Math.sqrt(across[column]! + down) * distance) / (1 + distance || 1);
      const line = Math.exp(-((gap * 150) ** 2));
      const inside = distance < 0 ? Math.exp(distance * 9) : Math.exp(-distance * 22);
      shares[column] = strength * (0.75 * line + 0.25 * inside);
    }
  });
};

/** Darkens towards the corners. */
export const paintVignette = (canvas: SoftCanvas, colour: Rgb, strength: number): void => {
  const across = overColumns(canvas, (px) => ((px / canvas.across - 0.5) * 1.15) ** 2);
  paint({ canvas, colour }, (shares, { y, left, right }) => {
    const down = ((y / canvas.down - 0.46) * 1.05) ** 2;
    for (let column = left; column < right; column += 1)
      shares[column] = strength * smoothStep(0.28, 0.78, Math.sqrt(across[column]! + down));
  });
};
