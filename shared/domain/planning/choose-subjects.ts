import type { Niche } from '../video.ts';
import type { PictureIndex } from './picture-index.ts';
import { type ScoredPicture, scorePictures } from './score-pictures.ts';
import { splitWords } from './split-sentences.ts';
import { stemWord } from './stem-word.ts';
import { type WeighedWord, weighWords } from './weigh-words.ts';

/** A picture of a scene, as words: the scene's, and which of them are heard while it stands. */
export interface ShotWords {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface ChosenPictures {
  readonly subject: string;
  readonly companions: readonly string[];
  /** How many of the companions come from the scene's own words. */
  readonly related: number;
  readonly because: string;
}

/** What a scene's other words, and the words that the whole film keeps saying, count for. */
const ELSEWHERE_IN_SCENE = 0.5;
const FILM_TOPIC = 0.3;
const TOPICS = 6;
/** A topic said in this scene counts more there; a word of the title is a topic from the start. */
const TOPIC_SAID = 0.5;
const IN_TITLE = 2;
/** Keywords that a companion must share with the subject. */
const LEAST_SHARED = 2;
/** Below this a match is an accident, and the film's topic shows better. */
const ACCIDENT = 0.42;
/** A picture that was seen already is taken again only if its word is said again and nothing else fits as well. */
const SEEN_BEFORE = 0.72;
const COMPANION_LEAST = 0.4;
const COMPANIONS = 4;

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

/** The words that the whole text keeps saying, most frequent first. */
const findTopics = (
  scenes: readonly (readonly string[])[],
  title: readonly string[],
  index: PictureIndex,
): readonly WeighedWord[] => {
  const ofTitle = new Set(weighWords(title).map((word) => stemWord(word.word)));
  const seen = new Map<string, { readonly word: WeighedWord; count: number }>();
  for (const words of scenes)
    for (const word of weighWords(words)) {
      if (!word.terms.some((term) => (index.terms.get(term)?.[0]?.strength ?? 0) > 0.5)) continue;
      const stem = stemWord(word.word);
      const entry = seen.get(stem);
      if (entry === undefined)
        seen.set(stem, { word, count: word.weight + (ofTitle.has(stem) ? IN_TITLE : 0) });
      else entry.count += word.weight;
    }
  const ranked = [...seen.values()].sort((one, other) => other.count - one.count).slice(0, TOPICS);
  const most = ranked[0]?.count ?? 1;
  return ranked.map(({ word, count }) => ({ ...word, weight: count / most }));
};

/** Pictures that share rare keywords with one: squid and crab for an octopus. */
const findKin = (picture: number, index: PictureIndex): readonly number[] => {
  const scores = new Map<number, { readonly shared: number; readonly score: number }>();
  const { name, keywords } = index.pictures[picture] ?? { name: '', keywords: [] };
  for (const term of new Set([name, ...keywords]))
    for (const match of index.terms.get(term) ?? []) {
      if (match.picture === picture || (index.weights[match.picture] ?? 0) < 1) continue;
      const { shared, score } = scores.get(match.picture) ?? { shared: 0, score: 0 };
      scores.set(match.picture, { shared: shared + 1, score: score + match.strength });
    }
  return [...scores]
    .filter(([, { shared }]) => shared >= LEAST_SHARED)
    .sort((one, other) => other[1].score - one[1].score || one[0] - other[0])
    .map(([at]) => at);
};

interface Memory {
  readonly uses: Map<number, number>;
  last: readonly number[];
}

const rank = (scored: readonly ScoredPicture[], memory: Memory): readonly ScoredPicture[] =>
  scored
    .filter(({ picture }) => picture !== memory.last[0])
    .map((one) => ({ ...one, score: one.score * SEEN_BEFORE ** (memory.uses.get(one.picture) ?? 0) }))
    .sort((one, other) => other.score - one.score || one.picture - other.picture);

const wordsOfShot = (
  { words, from, to }: ShotWords,
  topics: readonly WeighedWord[],
): readonly WeighedWord[] => {
  const topicWeight = new Map(topics.map((topic) => [stemWord(topic.word), topic.weight]));
  const own = weighWords(words).map((word) => {
    const isHeard = word.index >= from && word.index < to;
    const said = 1 + TOPIC_SAID * (topicWeight.get(stemWord(word.word)) ?? 0);
    return { ...word, weight: word.weight * said * (isHeard ? 1 : ELSEWHERE_IN_SCENE) };
  });
  const said = new Set(own.map((word) => stemWord(word.word)));
  const others = topics
    .filter((topic) => !said.has(stemWord(topic.word)))
    .map((topic) => ({ ...topic, weight: topic.weight * FILM_TOPIC }));
  return [...own, ...others];
};

interface Ranked {
  /** By the shot's own words, and by what the film is about. */
  readonly own: readonly ScoredPicture[];
  readonly topical: readonly ScoredPicture[];
}

const chooseCompanions = (subject: number, { own, topical }: Ranked, index: PictureIndex) => {
  const isThing = ({ picture }: ScoredPicture): boolean => (index.weights[picture] ?? 0) >= 0.8;
  const related = own
    .filter((one) => one.score >= COMPANION_LEAST && isThing(one))
    .map(({ picture }) => picture)
    .filter((picture) => picture !== subject)
    .slice(0, COMPANIONS);
  const others = [
    ...findKin(subject, index).slice(0, 3),
    ...topical.filter(isThing).map(({ picture }) => picture),
  ];
  const all = new Set([...related, ...others.filter((picture) => picture !== subject)]);
  return { related: related.length, all: [...all].slice(0, COMPANIONS) };
};

/**
 * Chooses what each shot of a film shows from its own words. Neighbours never show the same; a picture comes back
 * only where its word does.
 *
 * @param shots in the film's order
 * @returns for each shot pictures that exist in the index
 */
export const chooseSubjects = (
  shots: readonly ShotWords[],
  index: PictureIndex,
  { niche, title }: { readonly niche: Niche; readonly title: string },
): readonly ChosenPictures[] => {
  const topics = findTopics([...new Set(shots.map((shot) => shot.words))], splitWords(title), index);
  const fallback = (BY_NICHE[niche] ?? USUAL).flatMap((name) => {
    const picture = index.pictures.findIndex((one) => one.name === name);
    return picture === -1 ? [] : [{ picture, score: 0.05, because: [niche] }];
  });
  const ofTopics = scorePictures(topics, index);
  const memory: Memory = { uses: new Map(), last: [] };
  return shots.map((shot) => {
    const ranked = rank([...scorePictures(wordsOfShot(shot, topics), index), ...fallback], memory);
    const topical = rank([...ofTopics, ...fallback], memory);
    const best =
      ranked[0] !== undefined && ranked[0].score >= ACCIDENT ? ranked[0] : (topical[0] ?? ranked[0]);
    if (best === undefined) throw new RangeError('The picture index is empty.');
    const companions = chooseCompanions(best.picture, { own: ranked, topical }, index);
    memory.uses.set(best.picture, (memory.uses.get(best.picture) ?? 0) + 1);
    memory.last = [best.picture];
    const codeOf = (picture: number): string => index.pictures[picture]?.code ?? '';
    return {
      subject: codeOf(best.picture),
      companions: companions.all.map(codeOf),
      related: companions.related,
      because: best.because.slice(0, 3).join(' '),
    };
  });
};
