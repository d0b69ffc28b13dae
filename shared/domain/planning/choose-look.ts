import type { Camera, Composition, SceneRole } from '../film.ts';
import { shuffle } from './shuffle.ts';

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

/** What stands in where a shot has fewer than three wishes of its own. */
const SPARE: readonly Composition[] = ['hero', 'scatter', 'row'];

/** Best first: cards only with their text, groups only with companions that belong; the hook opens on its subject. */
export const wishCompositions = (facts: ShotFacts, random: () => number): readonly Composition[] => {
  const wished = facts.isFirst ? BY_ROLE[facts.role] : OPEN;
  const fits = (composition: Composition): boolean =>
    facts.related >= FEWEST_RELATED[composition] && (!CARDS.has(composition) || facts.hasText);
  const cards = BY_ROLE[facts.role].filter((composition) => CARDS.has(composition) && fits(composition));
  const open = shuffle(
    wished.filter((composition) => !CARDS.has(composition) && fits(composition)),
    random,
  );
  const first: readonly Composition[] = facts.role === 'hook' && facts.isFirst ? ['hero'] : [];
  return [...new Set([...cards, ...first, ...open, ...SPARE])];
};

const CAMERAS: Readonly<Record<SceneRole, readonly Camera[]>> = {
  hook: ['push-in', 'rise'],
  body: ['drift-left', 'push-in', 'drift-right', 'rise', 'pull-out'],
  number: ['rise', 'push-in'],
  quote: ['push-in', 'drift-right'],
  list: ['drift-left', 'drift-right'],
  closing: ['pull-out', 'rise'],
};

/** Best first: those of the role, then all others. */
export const wishCameras = (role: SceneRole, random: () => number): readonly Camera[] => [
  ...new Set([...shuffle(CAMERAS[role], random), ...shuffle(CAMERAS.body, random)]),
];
