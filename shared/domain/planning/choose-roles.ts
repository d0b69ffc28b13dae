import type { SceneRole } from '../film.ts';
import { findFigure } from './find-figure.ts';
import { findItems } from './find-items.ts';
import { findQuote } from './find-quote.ts';
import { splitWords } from './split-sentences.ts';

const cardOf = (narration: string): SceneRole => {
  if (findQuote(narration) !== undefined) return 'quote';
  const words = splitWords(narration);
  if (findItems(words).length > 0) return 'list';
  return findFigure(words) === undefined ? 'body' : 'number';
};

const isCard = (role: SceneRole | undefined): boolean =>
  role === 'quote' || role === 'list' || role === 'number';

/**
 * The part that each scene plays: the first is the hook, the last closes; cards never follow one another, since they
 * lose their weight when they come in every scene. `kept` has a role where a scene keeps one.
 */
export const chooseRoles = (
  narrations: readonly string[],
  kept: readonly (SceneRole | undefined)[] = [],
): readonly SceneRole[] => {
  const roles: SceneRole[] = [];
  for (const [at, narration] of narrations.entries()) {
    const isEnd = at === 0 || at === narrations.length - 1;
    const isBesideCard = isCard(roles.at(-1)) || isCard(kept[at + 1]);
    const own = isBesideCard ? 'body' : cardOf(narration);
    roles.push(kept[at] ?? (isEnd ? (at === 0 ? 'hook' : 'closing') : own));
  }
  return roles;
};
