/** Pure: only numbers of ours go into the graph. */
export interface Size {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const toEven = (pixels: number, most: number): number =>
  Math.min(most, Math.max(2, Math.round(pixels / 2) * 2));

/**
 * FFmpeg's graph that fills a size with a picture of another: what is beyond its shape is cut off on both sides, then
 * the rest is scaled, so that nothing is scaled that nobody sees. A side is cut to an even number of pixels, which no
 * one sees as a change of shape but in a clip of a few dozen pixels.
 */
export const cutGraph = (from: Size, to: Size): string => {
  const share = Math.min(from.width / to.width, from.height / to.height);
  const width = toEven(to.width * share, from.width);
  const height = toEven(to.height * share, from.height);
  return [
    `crop=w=${width}:h=${height}`,
    `scale=w=${to.width}:h=${to.height}:flags=bicubic`,
    'setsar=1',
    'format=yuv420p',
  ].join(',');
};
