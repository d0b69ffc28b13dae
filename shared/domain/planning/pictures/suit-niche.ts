import { sha256 } from '../../digest.ts';
import type { Niche } from '../../video.ts';
import type { PictureIndex } from './picture-index.ts';
import type { ScoredPicture } from './score-pictures.ts';
import { MOODS, STAND_INS } from './stand-ins.ts';

/** Where a mood stands better beside a subject than the words that come back, such as "breath". */
const MOODY: ReadonlySet<Niche> = new Set([
  'meditation',
  'mindfulness',
  'sleep',
  'healing',
  'gratitude',
  'affirmation',
]);

/** Whether a film is about a mood more than about things. */
export const isMoody = (niche: Niche): boolean => MOODY.has(niche);

/** Any match by a word is better than what only suits the niche. */
const LAST = 0.05;

const findPictures = (names: Iterable<string>, index: PictureIndex): readonly number[] =>
  [...names].map((name) => index.pictures.findIndex((one) => one.name === name)).filter((at) => at !== -1);

/**
 * Pictures for a shot whose words name none: all equally likely, those that suit best first, the others in an order of
 * the film's own.
 */
export const suitNiche = (
  { niche, title }: { readonly niche: Niche; readonly title: string },
  index: PictureIndex,
): readonly ScoredPicture[] => {
  const { first, next } = STAND_INS[niche];
  const order = (names: readonly string[]): readonly string[] =>
    names
      .map((name) => ({ name, rank: sha256(`${title} ${name}`) }))
      .sort((one, other) => (one.rank < other.rank ? -1 : 1))
      .map(({ name }) => name);
  return findPictures(new Set([...order(first), ...order(next)]), index).map((picture) => ({
    picture,
    score: LAST,
    because: [niche],
    stems: [],
    sure: 0,
    isConcrete: false,
  }));
};

/** Pictures that set the mood of a calm film beside any subject; undefined where the film's own topics do. */
export const listMoods = (niche: Niche, index: PictureIndex): readonly ScoredPicture[] | undefined =>
  isMoody(niche)
    ? findPictures(new Set([...STAND_INS[niche].first, ...MOODS]), index).map((picture) => {
        const reason = `mood ${picture}`;
        return { picture, score: 1, because: [reason], stems: [reason], sure: 1, isConcrete: true };
      })
    : undefined;
