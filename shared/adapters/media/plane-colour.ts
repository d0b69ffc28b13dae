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
