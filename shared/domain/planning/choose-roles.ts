import type { SceneRole } from '../film.ts';
import { findItems, findQuote } from './find-big-text.ts';
import { findFigure } from './find-figure.ts';
import { splitWords } from './split-sentences.ts';

/** A card loses its weight when it comes in every scene. */
const FEWEST_BETWEEN_CARDS = 1;

const cardOf = (narration: string): SceneRole => {
  if (findQuote(narration) !== undefined) return 'quote';
  const words = splitWords(narration);
  if (findItems(words).length > 0) return 'list';
  return findFigure(words) === undefined ? 'body' : 'number';
};

/** The part that each scene plays: the first is the hook, the last closes; cards stand apart. */
export const chooseRoles = (narrations: readonly string[]): readonly SceneRole[] => {
  let sinceCard = FEWEST_BETWEEN_CARDS;
  return narrations.map((narration, at) => {
    if (at === 0) return 'hook';
    if (at === narrations.length - 1) return 'closing';
    const role = sinceCard >= FEWEST_BETWEEN_CARDS ? cardOf(narration) : 'body';
    sinceCard = role === 'body' ? sinceCard + 1 : 0;
    return role;
  });
};
