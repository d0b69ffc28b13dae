import { CAPTION_POSITIONS, CAPTION_SIZES, CAPTION_STYLES } from '../../shared/domain/video.ts';
import type { Camera, Composition, Look } from '../../shared/domain/film.ts';

/** Every shape of a picture with captions of every style, place and size. */
export const LOOKS: readonly Pick<Look, 'width' | 'height' | 'captions'>[] = [
  [1080, 1920],
  [1920, 1080],
  [540, 540],
].flatMap(([width = 0, height = 0]) =>
  CAPTION_STYLES.flatMap((style) =>
    CAPTION_POSITIONS.flatMap((position) =>
      CAPTION_SIZES.map((size) => ({
        width,
        height,
        captions: { style, position, size, colour: 'palette' } as const,
      })),
    ),
  ),
);

export const CAMERAS: readonly Camera[] = ['push-in', 'pull-out', 'drift-left', 'drift-right', 'rise'];
export const COMPOSITIONS: readonly Composition[] = [
  'hero',
  'pair',
  'orbit',
  'row',
  'scatter',
  'number',
  'quote',
  'list',
];
