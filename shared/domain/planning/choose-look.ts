import type { Camera, Composition, SceneRole } from '../film.ts';

interface ShotFacts {
  readonly role: SceneRole;
  /** First shot of its scene. */
  readonly isFirst: boolean;
  readonly hasText: boolean;
  /** How many companions it has. */
  readonly related: number;
}

const OPEN: readonly Composition[] = ['hero', 'pair', 'orbit', 'row', 'scatter'];
const BY_ROLE: Readonly<Record<SceneRole, readonly Composition[]>> = {
  hook: ['hero', 'orbit', 'scatter'],
  body: ['pair', 'hero', 'scatter', 'row', 'orbit'],
  number: ['number', 'hero', 'pair'],
  quote: ['quote', 'hero', 'scatter'],
  list: ['list', 'row', 'scatter'],
  closing: ['hero', 'orbit', 'scatter'],
};
const FEWEST_RELATED: Readonly<Record<Composition, number>> = {
  hero: 0,
  orbit: 2,
  scatter: 2,
  row: 2,
  pair: 1,
  number: 0,
  quote: 0,
  list: 0,
};
const CARDS: ReadonlySet<Composition> = new Set(['number', 'quote', 'list']);

/** Never the one before; cards only with their text, groups only with companions that belong. */
export const chooseComposition = (
  facts: ShotFacts,
  before: readonly Composition[],
  random: () => number,
): Composition => {
  const wished = BY_ROLE[facts.role];
  const fits = (composition: Composition): boolean =>
    composition !== before.at(-1) &&
    facts.related >= FEWEST_RELATED[composition] &&
    (!CARDS.has(composition) || facts.hasText);
  const card = wished.find((composition) => CARDS.has(composition) && fits(composition));
  if (card !== undefined) return card;
  if (facts.role === 'hook' && facts.isFirst) return 'hero';
  const recent = (composition: Composition): number => before.lastIndexOf(composition);
  const choices = (facts.isFirst ? wished : OPEN).filter(
    (composition) => !CARDS.has(composition) && fits(composition),
  );
  const [first, second] = choices.toSorted((one, other) => recent(one) - recent(other));
  if (first === undefined) return before.at(-1) === 'hero' ? 'scatter' : 'hero';
  return second !== undefined && random() < 0.3 ? second : first;
};

const CAMERAS: Readonly<Record<SceneRole, readonly Camera[]>> = {
  hook: ['push-in', 'rise'],
  body: ['drift-left', 'push-in', 'drift-right', 'rise', 'pull-out'],
  number: ['rise', 'push-in'],
  quote: ['push-in', 'drift-right'],
  list: ['drift-left', 'drift-right'],
  closing: ['pull-out', 'rise'],
};

/** Never the camera of the shot before. */
export const chooseCamera = (role: SceneRole, before: readonly Camera[], random: () => number): Camera => {
  const choices = CAMERAS[role].filter((camera) => camera !== before.at(-1));
  return choices[Math.floor(random() * choices.length)] ?? 'push-in';
};
