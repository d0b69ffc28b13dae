/** Red, green, blue, 0..255, gamma encoded. */
export type Rgb = readonly [number, number, number];

/** Y of BT.709 in limited range, as a byte with a fraction, from luma of 0..255 (ITU-R BT.709-6, 3.2 and 3.3). */
const toY = (luma: number): number => 16 + (luma * 219) / 255;
const toU = (blue: number, luma: number): number => 128 + ((blue - luma) / 1.8556) * (224 / 255);
const toV = (red: number, luma: number): number => 128 + ((red - luma) / 1.5748) * (224 / 255);
const toLuma = (red: number, green: number, blue: number): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Y, U, V of BT.709 in limited range, as bytes with fractions. */
export const toYuv = ([red, green, blue]: Rgb): readonly [number, number, number] => {
  const luma = toLuma(red, green, blue);
  return [toY(luma), toU(blue, luma), toV(red, luma)];
};

/** `toYuv` of many: a plane each from red, green, blue of sample after sample (0..255). */
export const toYuvPlanes = (samples: Float32Array): readonly [Float32Array, Float32Array, Float32Array] => {
  const size = samples.length / 3;
  const [y, u, v] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  for (let index = 0; index < size; index += 1) {
    const red = samples[index * 3]!;
    const blue = samples[index * 3 + 2]!;
    const luma = toLuma(red, samples[index * 3 + 1]!, blue);
    y[index] = toY(luma);
    u[index] = toU(blue, luma);
    v[index] = toV(red, luma);
  }
  return [y, u, v];
};

/**
 * How Y, U and V come of an image: for each of them what red, green, blue and coverage count, all of 0..255 and colour
 * multiplied by coverage.
 */
export type ColourWeights = readonly (readonly [red: number, green: number, blue: number, cover: number])[];

/** Of colours as they are. */
export const TRUE_COLOURS: ColourWeights = [0, 1, 2].map((part) => {
  const black = toYuv([0, 0, 0])[part]!;
  const slope = (channel: 0 | 1 | 2): number => {
    const full: [number, number, number] = [0, 0, 0];
    full[channel] = 255;
    return (toYuv(full)[part]! - black) / 255;
  };
  return [slope(0), slope(1), slope(2), black / 255] as const;
});

/**
 * Of white letters with an outline, in another colour: each pixel is a mixture of the outline's colour and white, as
 * its red tells, and becomes one of the outline's and `colour`.
 */
export const recolourLetters = (outline: Rgb, colour: Rgb): ColourWeights => {
  const shares = outline.map((part, index) => (colour[index]! - part) / (255 - outline[0]));
  const rests = outline.map((part, index) => (part - shares[index]! * outline[0]) / 255);
  return TRUE_COLOURS.map(([red, green, blue, cover]) => {
    const mix = (parts: readonly number[]): number => red * parts[0]! + green * parts[1]! + blue * parts[2]!;
    return [mix(shares), 0, 0, cover + mix(rests)] as const;
  });
};

/** `#rrggbb` as numbers. */
export const parseColour = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** The colour `share` of the way from one to the other. */
export const mixColours = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];
