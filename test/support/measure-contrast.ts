import { sharp } from '../../shared/adapters/media/sharp.ts';

/** Brighter than this (relative luminance) are letters, in white or a bright accent. */
const LETTERS = 0.45;
/** Pixels from a letter within which its ground is looked at. */
const REACH = 8;

/** Relative luminance by WCAG 2.2 of an sRGB colour. */
const luminance = (rgb: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The title of a thumbnail as it is in the file. */
export interface TitleContrast {
  /** What of the left half is letters. */
  readonly share: number;
  /** Contrast by WCAG 2.2 of the letters to what is around them, from 1 to 21. */
  readonly ratio: number;
}

/** Measures how a thumbnail's title, in its left half, stands out from what is around its letters. */
export const measureContrast = async (path: string): Promise<TitleContrast> => {
  const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [width, height] = [info.width >> 1, info.height];
  const light = Array.from({ length: width * height }, (_, at) => {
    const from = (Math.floor(at / width) * info.width + (at % width)) * 3;
    return luminance([...data.subarray(from, from + 3)]);
  });
  const letters = light.flatMap((value, at) => (value > LETTERS ? [at] : []));
  const around = new Set<number>();
  for (const at of letters)
    for (const step of [-REACH, REACH, -REACH * width, REACH * width])
      if ((light[at + step] ?? 1) <= LETTERS) around.add(at + step);
  const ground = median([...around].map((at) => light[at]!));
  const ink = median(letters.map((at) => light[at]!));
  return { share: letters.length / light.length, ratio: (ink + 0.05) / (ground + 0.05) };
};
