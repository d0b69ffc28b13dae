import type { Camera, Composition, Shot } from '../../domain/film.ts';
import { createRandom } from '../../domain/seeded-random.ts';
import { type Arrangement, type Arrangements, slot, type Slot } from './arrangements.ts';
import { SQUARE_ARRANGEMENTS } from './arrangements-square.ts';
import { TALL_ARRANGEMENTS } from './arrangements-tall.ts';
import { WIDE_ARRANGEMENTS } from './arrangements-wide.ts';
import type { Box, FrameLayout } from './frame-layout.ts';
import { type Frame, keepInFrame, keepOrbitInFrame } from './keep-in-frame.ts';
import type { View } from './move-actor.ts';
import type { Actor } from './scene-actors.ts';

/** Seconds for one turn. */
const ORBIT_PERIOD = 34;

/** A stage may be roomier than the one an arrangement was made for; pictures then grow no further than this. */
const MOST_GROWTH = 1.2;

const arrangementsFor = ({ width, height }: Box): Arrangements => {
  const ratio = width / height;
  if (ratio < 1.1) return TALL_ARRANGEMENTS;
  return ratio < 1.9 ? SQUARE_ARRANGEMENTS : WIDE_ARRANGEMENTS;
};

const scaleFor = (stage: Box, { width, height }: Arrangements): number =>
  Math.min(stage.width / width, stage.height / height, MOST_GROWTH);

/** Half the axes of the way around a subject on this stage, in layout units. */
export const orbitOf = (stage: Box): { readonly rx: number; readonly ry: number } => {
  const arrangements = arrangementsFor(stage);
  const scale = scaleFor(stage, arrangements);
  return { rx: arrangements.orbit.rx * scale, ry: arrangements.orbit.ry * scale };
};

const NUMBER_CARDS: ReadonlySet<Composition> = new Set(['number', 'quote', 'list']);

/** The composition that can be drawn: cards need a text, groups need companions. */
export const drawableComposition = (shot: Shot): Composition => {
  if (NUMBER_CARDS.has(shot.composition)) return shot.bigText?.trim() ? shot.composition : 'hero';
  return shot.companions.length === 0 ? 'hero' : shot.composition;
};

interface Casting {
  readonly stage: Box;
  readonly frame: Frame;
  /** Whose camera moves what is cast, around the subject once that stands. */
  readonly camera: Camera;
  readonly focus?: Actor;
  /** Layout units to one of the arrangement's. */
  readonly scale: number;
  readonly isMirrored: boolean;
  readonly random: () => number;
  /** True where the film begins: everything stands there from the first frame. */
  readonly opening: boolean;
}

interface ArtRole {
  readonly kind: 'subject' | 'companion';
  readonly art: string;
  readonly at: Slot;
  readonly order: number;
}

const placeOn = (
  { stage, isMirrored }: Casting,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } => ({
  x: stage.left + (isMirrored ? 1 - x : x) * stage.width,
  y: stage.top + y * stage.height,
});

/** The camera aims at the subject; at what is cast itself while that is the subject. */
const viewOf = ({ camera, focus, frame }: Casting, { x, y }: Pick<Actor, 'x' | 'y'>): View => ({
  camera,
  focusX: focus?.x ?? x,
  focusY: focus?.y ?? y,
  height: frame.height,
});

const castArt = (casting: Casting, { kind, art, at, order }: ArtRole): Actor => {
  const { scale, random, opening, frame } = casting;
  const jitter = kind === 'subject' ? 0 : 26 * scale;
  const { x, y } = placeOn(casting, at);
  const actor: Actor = {
    kind,
    art,
    x: x + (random() - 0.5) * jitter,
    y: y + (random() - 0.5) * jitter,
    size: at.size * scale,
    depth: at.depth,
    blur: at.blur * scale,
    opacity: at.blur ? 0.88 : 1,
    float: {
      amplitude: kind === 'subject' ? 19 : 9 + at.depth * 7,
      period: 3.6 + random() * 1.6,
      phase: random() * 6.3,
    },
    ...(opening ? {} : { entersAt: 0.1 + order * 0.09 }),
  };
  return { ...actor, ...keepInFrame(actor, viewOf(casting, actor), frame) };
};

const castOrbit = (shot: Shot, casting: Casting, orbit: Arrangements['orbit']): readonly Actor[] => {
  const { random, scale, frame } = casting;
  const lead = { kind: 'subject', art: shot.subject, at: orbit.subject, order: 0 } as const;
  const subject = castArt(casting, lead);
  const view = viewOf(casting, subject);
  const start = random() * 6.3;
  const around = shot.companions.slice(0, 5).map((art, index, all): Actor => {
    const at = { ...orbit.subject, size: orbit.size };
    const phase = start + (index / all.length) * Math.PI * 2;
    const cast = castArt(casting, { kind: 'companion', art, at, order: index + 1 });
    const actor = { ...cast, x: subject.x, y: subject.y };
    const axes = keepOrbitInFrame(actor, { rx: orbit.rx * scale, ry: orbit.ry * scale }, { view, frame });
    return { ...actor, orbit: { ...axes, period: ORBIT_PERIOD, phase } };
  });
  return [...around, subject];
};

const castCard = (casting: Casting, card: NonNullable<Arrangement['card']>): Actor => ({
  kind: 'card',
  ...placeOn(casting, card),
  size: card.size * casting.scale,
  height: card.height * casting.scale,
  zoom: (card.zoom ?? 1) * casting.scale,
  depth: 0.6,
  opacity: 1,
  float: { amplitude: 5, period: 5, phase: casting.random() * 6.3 },
  ...(casting.opening ? {} : { entersAt: 0.12 }),
});

const MOST_BELOW = 3;
/** Of the height, so that no camera takes them into the captions. */
const SHARE_BELOW = 0.58;

/** In a row below the captions. */
const castBelow = (shot: Shot, casting: Casting, below: Box): readonly Actor[] =>
  shot.companions.slice(0, MOST_BELOW).map((art, index, { length }) => {
    const at = slot((index + 0.5) / length, 0.5, below.height * SHARE_BELOW, 0.3);
    return castArt({ ...casting, stage: below, scale: 1 }, { kind: 'companion', art, at, order: index + 1 });
  });

const chooseArrangement = (
  choices: readonly Arrangement[],
  companions: number,
  random: () => number,
): Arrangement => {
  const balanced = choices.filter(({ needs = 0 }) => needs <= companions);
  return balanced[Math.floor(random() * balanced.length)]!;
};

/** What stands in a shot besides light and specks, far things first; pure and repeatable by the shot's seed. */
export const arrangeShot = (
  shot: Shot,
  {
    stage,
    below,
    width,
    height,
    opening,
  }: Pick<FrameLayout, 'stage' | 'below' | 'width' | 'height'> & {
    readonly opening: boolean;
  },
): readonly Actor[] => {
  const random = createRandom(shot.seed);
  const arrangements = arrangementsFor(stage);
  const scale = scaleFor(stage, arrangements);
  const composition = drawableComposition(shot);
  const frame = { width, height };
  const plain = { stage, frame, camera: shot.camera, opening, scale, random, isMirrored: false };
  if (composition === 'orbit') return castOrbit(shot, plain, arrangements.orbit);
  // What stands below leaves the subject alone above.
  const isCard = NUMBER_CARDS.has(composition);
  const choices = arrangements.choices[below === undefined || isCard ? composition : 'hero'];
  const { subject, companions, card } = chooseArrangement(
    choices,
    below === undefined ? shot.companions.length : 0,
    random,
  );
  const casting = { ...plain, isMirrored: arrangements.mirrors && random() < 0.5 };
  const lead = castArt(casting, { kind: 'subject', art: shot.subject, at: subject, order: 0 });
  const beside = { ...casting, focus: lead };
  const others =
    below === undefined
      ? shot.companions
          .slice(0, companions.length)
          .map((art, index) =>
            castArt(beside, { kind: 'companion', art, at: companions[index]!, order: index + 1 }),
          )
      : castBelow(shot, beside, below);
  return [
    ...others.filter((actor) => actor.depth < 1),
    ...(card ? [castCard(casting, card)] : []),
    lead,
    ...others.filter((actor) => actor.depth >= 1),
  ];
};
