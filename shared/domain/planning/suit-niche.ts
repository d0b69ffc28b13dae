import type { Niche } from '../video.ts';
import type { PictureIndex } from './picture-index.ts';
import type { ScoredPicture } from './score-pictures.ts';

const BY_NICHE: Readonly<Partial<Record<Niche, readonly string[]>>> = {
  meditation: ['lotus', 'candle', 'leaf fluttering in wind', 'crescent moon'],
  mindfulness: ['lotus', 'herb', 'cloud', 'sunrise'],
  sleep: ['crescent moon', 'night with stars', 'cloud', 'bed'],
  healing: ['mending heart', 'herb', 'lotus', 'sparkles'],
  gratitude: ['red heart', 'sunflower', 'sun', 'folded hands'],
  affirmation: ['glowing star', 'sun', 'red heart', 'flexed biceps'],
  motivation: ['fire', 'mountain', 'trophy', 'rocket'],
  tech: ['laptop', 'robot', 'gear', 'satellite'],
  finance: ['money bag', 'bar chart', 'coin', 'bank'],
  health: ['red heart', 'green salad', 'stethoscope', 'running shoe'],
  history: ['scroll', 'classical building', 'hourglass not done', 'world map'],
  philosophy: ['classical building', 'yin yang', 'candle', 'scroll'],
  stories: ['open book', 'crescent moon', 'key', 'door'],
};
const USUAL = ['sparkles', 'light bulb', 'glowing star', 'open book'] as const;

/** Where a mood stands better beside a subject than the words that come back, such as "breath". */
const MOODY: ReadonlySet<Niche> = new Set([
  'meditation',
  'mindfulness',
  'sleep',
  'healing',
  'gratitude',
  'affirmation',
]);
/** Any match by a word is better than what only suits the niche. */
const LAST = 0.05;

/** Pictures for a shot whose words name none. */
export const suitNiche = (niche: Niche, index: PictureIndex): readonly ScoredPicture[] =>
  (BY_NICHE[niche] ?? USUAL).flatMap((name) => {
    const picture = index.pictures.findIndex((one) => one.name === name);
    return picture === -1
      ? []
      : [{ picture, score: LAST, because: [niche], stems: [], sure: 0, isConcrete: false }];
  });

/** Pictures that set the mood of a calm film beside any subject; undefined where the film's own topics do. */
export const listMoods = (niche: Niche, index: PictureIndex): readonly ScoredPicture[] | undefined =>
  MOODY.has(niche)
    ? suitNiche(niche, index).map(({ picture }) => {
        const reason = `mood ${picture}`;
        return { picture, score: 1, because: [reason], stems: [reason], sure: 1, isConcrete: true };
      })
    : undefined;
