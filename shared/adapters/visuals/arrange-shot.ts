import type { Composition, Shot } from '../../domain/film.ts';
import { createRandom } from '../../domain/seeded-random.ts';
import { LAYOUT_WIDTH, type Actor } from './scene-actors.ts';

/** A place for a companion: middle and size in layout units, x and y as shares of the stage. */
interface Slot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly depth: number;
  readonly blur?: number;
}

interface Arrangement {
  readonly subject: Slot;
  readonly companions: readonly Slot[];
  readonly card?: { readonly x: number; readonly y: number; readonly size: number };
}

const slot = (x: number, y: number, size: number, depth: number, blur = 0): Slot => ({
  x,
  y,
  size,
  depth,
  blur,
});

/** Shares: x of the width, y of the room above the captions. Sizes of a picture 1080 wide. */
const ARRANGEMENTS: Record<Exclude<Composition, 'orbit'>, readonly Arrangement[]> = {
  hero: [
    {
      subject: slot(0.5, 0.56, 680, 1),
      companions: [
        slot(0.17, 0.2, 190, 0.6, 3),
        slot(0.84, 0.24, 230, 1.4),
        slot(0.13, 0.86, 210, 1.5),
        slot(0.88, 0.84, 150, 0.5, 5),
      ],
    },
    {
      subject: slot(0.5, 0.55, 670, 1),
      companions: [
        slot(0.83, 0.16, 190, 0.6, 3),
        slot(0.15, 0.3, 220, 1.4),
        slot(0.86, 0.85, 240, 1.6),
        slot(0.14, 0.85, 150, 0.5, 5),
      ],
    },
  ],
  pair: [
    {
      subject: slot(0.32, 0.42, 510, 1.1),
      companions: [slot(0.7, 0.7, 470, 1), slot(0.82, 0.22, 190, 0.5, 4), slot(0.14, 0.86, 170, 1.5)],
    },
    {
      subject: slot(0.67, 0.4, 510, 1.1),
      companions: [slot(0.3, 0.7, 470, 1), slot(0.18, 0.2, 190, 0.5, 4), slot(0.87, 0.87, 170, 1.5)],
    },
  ],
  row: [
    {
      subject: slot(0.5, 0.48, 460, 1.1),
      companions: [
        slot(0.19, 0.68, 300, 0.9),
        slot(0.81, 0.68, 300, 0.9),
        slot(0.28, 0.2, 170, 0.5, 4),
        slot(0.75, 0.18, 170, 0.5, 4),
      ],
    },
  ],
  scatter: [
    {
      subject: slot(0.36, 0.42, 470, 1.1),
      companions: [
        slot(0.79, 0.26, 250, 0.8),
        slot(0.73, 0.7, 320, 1.3),
        slot(0.2, 0.83, 230, 1.5),
        slot(0.6, 0.1, 140, 0.5, 4),
      ],
    },
    {
      subject: slot(0.62, 0.56, 480, 1.1),
      companions: [
        slot(0.22, 0.24, 280, 0.9),
        slot(0.2, 0.68, 300, 1.3),
        slot(0.78, 0.18, 210, 0.6, 3),
        slot(0.83, 0.9, 180, 1.6),
      ],
    },
  ],
  number: [
    {
      subject: slot(0.5, 0.77, 400, 1.1),
      companions: [slot(0.16, 0.82, 190, 1.4), slot(0.85, 0.85, 190, 1.4), slot(0.87, 0.1, 140, 0.5, 5)],
      card: { x: 0.5, y: 0.33, size: 900 },
    },
  ],
  quote: [
    {
      subject: slot(0.74, 0.86, 320, 1.3),
      companions: [slot(0.15, 0.12, 200, 0.6, 4), slot(0.2, 0.9, 170, 1.5)],
      card: { x: 0.5, y: 0.47, size: 880 },
    },
  ],
  list: [
    {
      subject: slot(0.5, 0.4, 500, 1.1),
      companions: [slot(0.16, 0.22, 200, 0.6, 3), slot(0.85, 0.3, 220, 1.4), slot(0.84, 0.66, 150, 0.6, 4)],
      card: { x: 0.5, y: 0.86, size: 860 },
    },
  ],
};

const ORBIT_SUBJECT = slot(0.5, 0.53, 500, 1);
const ORBIT = { rx: 390, ry: 400, period: 34 };

/** Captions begin below this share of the height, so pictures stay above it. */
const STAGE_SHARE = 0.645;

/** The stage in which pictures stand, in layout units. */
export const stageHeight = (height: number): number => height * STAGE_SHARE;

const NUMBER_CARDS: ReadonlySet<Composition> = new Set(['number', 'quote', 'list']);

/** The composition that can be drawn: cards need a text, groups need companions. */
export const drawableComposition = (shot: Shot): Composition => {
  if (NUMBER_CARDS.has(shot.composition)) return shot.bigText?.trim() ? shot.composition : 'hero';
  return shot.companions.length === 0 ? 'hero' : shot.composition;
};

interface Casting {
  readonly height: number;
  readonly random: () => number;
  /** True where the film begins: everything stands there from the first frame. */
  readonly opening: boolean;
}

const castArt = (
  { height, random, opening }: Casting,
  role: {
    readonly kind: 'subject' | 'companion';
    readonly art: string;
    readonly at: Slot;
    readonly order: number;
  },
): Actor => {
  const { kind, art, at, order } = role;
  const jitter = kind === 'subject' ? 0 : 26;
  return {
    kind,
    art,
    x: at.x * LAYOUT_WIDTH + (random() - 0.5) * jitter,
    y: at.y * stageHeight(height) + (random() - 0.5) * jitter,
    size: at.size,
    depth: at.depth,
    blur: at.blur ?? 0,
    opacity: at.blur ? 0.88 : 1,
    float: {
      amplitude: kind === 'subject' ? 19 : 9 + at.depth * 7,
      period: 3.6 + random() * 1.6,
      phase: random() * 6.3,
    },
    ...(opening ? {} : { entersAt: 0.1 + order * 0.09 }),
  };
};

const castOrbit = (shot: Shot, casting: Casting): readonly Actor[] => {
  const subject = castArt(casting, { kind: 'subject', art: shot.subject, at: ORBIT_SUBJECT, order: 0 });
  const start = casting.random() * 6.3;
  const circle = [...shot.companions, ...shot.companions].slice(0, Math.max(4, shot.companions.length));
  const around = circle.slice(0, 5).map((art, index, all): Actor => {
    const at = { ...ORBIT_SUBJECT, size: 178, depth: 1 };
    const phase = start + (index / all.length) * Math.PI * 2;
    const actor = castArt(casting, { kind: 'companion', art, at, order: index + 1 });
    return { ...actor, x: subject.x, y: subject.y, orbit: { ...ORBIT, phase } };
  });
  return [...around, subject];
};

/** What stands in a shot besides light and specks, far things first; pure and repeatable by the shot's seed. */
export const arrangeShot = (
  shot: Shot,
  view: { readonly height: number; readonly opening: boolean },
): readonly Actor[] => {
  const random = createRandom(shot.seed);
  const casting = { ...view, random };
  const composition = drawableComposition(shot);
  if (composition === 'orbit') return castOrbit(shot, casting);
  const choices = ARRANGEMENTS[composition];
  const { subject, companions, card } = choices[Math.floor(random() * choices.length)]!;
  const lead = castArt(casting, { kind: 'subject', art: shot.subject, at: subject, order: 0 });
  const others = shot.companions
    .slice(0, companions.length)
    .map((art, index) =>
      castArt(casting, { kind: 'companion', art, at: companions[index]!, order: index + 1 }),
    );
  const label: readonly Actor[] = card
    ? [
        {
          kind: 'card',
          x: card.x * LAYOUT_WIDTH,
          y: card.y * stageHeight(view.height),
          size: card.size,
          depth: 0.9,
          opacity: 1,
          float: { amplitude: 5, period: 5, phase: random() * 6.3 },
          ...(view.opening ? {} : { entersAt: 0.12 }),
        },
      ]
    : [];
  return [
    ...others.filter((actor) => actor.depth < 1),
    ...label,
    lead,
    ...others.filter((actor) => actor.depth >= 1),
  ];
};
