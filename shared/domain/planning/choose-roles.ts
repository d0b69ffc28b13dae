import type { SceneRole } from '../film.ts';
import { findFigure } from './cards/find-figure.ts';
import { findItems } from './cards/find-items.ts';
import { findQuote } from './cards/find-quote.ts';
import { splitWords } from './text/split-sentences.ts';

interface Wish {
  readonly role: SceneRole;
  /** How much its card does for the film, in the ranks of figures: 1.5 to 3. */
  readonly rank: number;
}

const QUOTE_RANK = 2.9;
const LIST_RANK = 2.2;
/** A film opens on its subject, but for a quotation or a figure such as these. */
const RANK_OF_A_HOOK = 2.5;

interface Film {
  /** A film that takes its time has quotations on cards, and neither figures nor lists to tick off. */
  readonly isSlow?: boolean;
}

const wishOf = (narration: string, plain: SceneRole, { isSlow = false }: Film): Wish => {
  const words = splitWords(narration);
  const isHook = plain === 'hook';
  if (findQuote(narration) !== undefined) return { role: 'quote', rank: QUOTE_RANK };
  if (isSlow) return { role: plain, rank: 0 };
  if (!isHook && findItems(words).length > 0) return { role: 'list', rank: LIST_RANK };
  const rank = findFigure(words)?.rank ?? 0;
  return isHook && rank < RANK_OF_A_HOOK ? { role: plain, rank: 0 } : { role: 'number', rank };
};

const isCard = (role: SceneRole | undefined): boolean =>
  role === 'quote' || role === 'list' || role === 'number';

/** One strong card does more for a film than two faint ones around it. */
const worthOf = ({ rank }: Wish): number => rank ** 2;

/**
 * Scenes that have a card, so that no two follow one another and together they are worth most. Read from the end: the
 * best from each scene on, with its card or without.
 */
const chooseCards = (wishes: readonly Wish[]): ReadonlySet<number> => {
  const best = Array.from({ length: wishes.length + 2 }, () => 0);
  for (const [at, wish] of [...wishes.entries()].toReversed())
    best[at] = Math.max(best[at + 1] ?? 0, worthOf(wish) + (best[at + 2] ?? 0));
  const chosen = new Set<number>();
  for (const [at, wish] of wishes.entries()) {
    const isWorth = worthOf(wish) + (best[at + 2] ?? 0) >= (best[at + 1] ?? 0);
    if (wish.rank > 0 && isWorth && !chosen.has(at - 1)) chosen.add(at);
  }
  return chosen;
};

/**
 * The part that each scene plays: the first is the hook, the last closes, unless what they say fills a card. Cards never
 * follow one another, since they lose their weight when they come in every scene: of neighbours the strongest has one.
 * `kept` has a role where a scene keeps one.
 */
export const chooseRoles = (
  narrations: readonly string[],
  kept: readonly (SceneRole | undefined)[] = [],
  film: Film = {},
): readonly SceneRole[] => {
  const last = narrations.length - 1;
  const plainRole = (at: number): SceneRole => (at === 0 ? 'hook' : at === last ? 'closing' : 'body');
  const wishes = narrations.map((narration, at): Wish => {
    const isFixed = kept[at] !== undefined || isCard(kept[at - 1]) || isCard(kept[at + 1]);
    return isFixed ? { role: plainRole(at), rank: 0 } : wishOf(narration, plainRole(at), film);
  });
  const cards = chooseCards(wishes);
  return wishes.map(({ role }, at) => kept[at] ?? (cards.has(at) ? role : plainRole(at)));
};
