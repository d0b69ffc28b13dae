/** Red, green, blue, 0..255, gamma encoded. */
export type Rgb = readonly [number, number, number];

/** Y, U, V of BT.709 in limited range, as bytes with fractions (ITU-R BT.709-6, 3.2 and 3.3). */
export const toYuv = ([red, green, blue]: Rgb): readonly [number, number, number] => {
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [
    16 + (luma * 219) / 255,
    128 + ((blue - luma) / 1.8556) * (224 / 255),
    128 + ((red - luma) / 1.5748) * (224 / 255),
  ];
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
