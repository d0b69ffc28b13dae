import { createRandom } from '../../domain/seeded-random.ts';
import type { BackdropStyle } from './paint-backdrop.ts';
import type { Actor } from './scene-actors.ts';
import type { FrameLayout } from './frame-layout.ts';

/** Sizes of drifting lights in layout units: dust, sparks, discs out of focus. */
const SPECK_SIZES = [18, 30, 30, 18, 50, 18, 120, 300] as const;
/** In a picture of 1080 × 1920 units. */
const SPECKS = 18;
const SPECK_AREA = (1080 * 1920) / SPECKS;

/** A shadow lies this far below the middle of what stands on the `stage`, to its width. */
const SHADE_DROP = 0.59;

type Frame = Pick<FrameLayout, 'width' | 'height'>;

const STILL = { amplitude: 0, period: 5, phase: 0 } as const;

const castSpeck = (index: number, random: () => number, { width, height }: Frame): Actor => {
  const size = SPECK_SIZES[index % SPECK_SIZES.length]!;
  const near = Math.min(1.6, size / 60);
  return {
    kind: 'speck',
    x: random() * width,
    y: random() * height,
    size,
    depth: 0.6 + near,
    opacity: size > 100 ? 26 / size : 0.4 + 0.5 * random(),
    float: { amplitude: 14, period: 5 + random() * 4, phase: random() * 6.3 },
    rising: 16 + 26 * random() + near * 14,
  };
};

/** Lights that rise slowly through the whole picture. */
export const castSpecks = (seed: number, frame: Frame): readonly Actor[] => {
  const random = createRandom(seed ^ 0x5bec);
  const length = Math.round((frame.width * frame.height) / SPECK_AREA);
  return Array.from({ length }, (_, index) => castSpeck(index, random, frame));
};

/** The light that breathes behind the subject, and its shadow where there is a floor. */
export const castHalo = (subject: Actor, style: BackdropStyle): readonly Actor[] => {
  const { x, y, size } = subject;
  const entering = subject.entersAt === undefined ? {} : { entersAt: subject.entersAt };
  const halo: Actor = {
    kind: 'halo',
    x,
    y,
    size: size * 1.5,
    depth: 0.8,
    opacity: 0.55,
    float: { amplitude: 0, period: 4.5, phase: 0 },
  };
  if (style !== 'stage') return [halo];
  const shade: Actor = {
    kind: 'shade',
    x,
    y: y + SHADE_DROP * size,
    size: size * 0.8,
    depth: 1,
    opacity: 0.75,
    float: STILL,
    ...entering,
  };
  return [halo, shade];
};
