import { sha256 } from '../../digest.ts';
import type { Niche } from '../../video.ts';
import { chooseCompanions } from './choose-companions.ts';
import { findTopics, type Topic } from './find-topics.ts';
import type { PictureIndex } from './picture-index.ts';
import { type ScoredPicture, scorePictures } from './score-pictures.ts';
import {
  isBack,
  leadOf,
  type Memory,
  NEVER,
  type RankedPicture,
  remember,
  seenFactor,
} from './seen-pictures.ts';
import { splitWords } from '../text/split-sentences.ts';
import { isMoody, listMoods, suitNiche } from './suit-niche.ts';
import { stemWord } from '../text/stem-word.ts';
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
  readonly because: string;
}

/** What a scene's other words, and the words that the whole film keeps saying, count for. */
const ELSEWHERE_IN_SCENE = 0.5;
const FILM_TOPIC = 0.3;
/** A topic said in this scene counts more there. */
const TOPIC_SAID = 0.5;
/** Below this a match is an accident, and the film's topic shows better. */
const ACCIDENT = 0.42;
/** How surely a topic must mean the picture that stands in for it. */
const SURE_TOPIC = 0.86;

/** The scene's words with what each counts for in one shot, then the film's topics that it does not name. */
const wordsOfShot = (
  weighed: readonly WeighedWord[],
  { from, to }: ShotWords,
  topics: readonly Topic[],
): readonly WeighedWord[] => {
  const topicWeight = new Map(topics.map(({ stem, weight }) => [stem, weight]));
  const own = weighed.map((word) => {
    const isHeard = word.index >= from && word.index < to;
    const said = 1 + TOPIC_SAID * (topicWeight.get(word.stem) ?? 0);
    return { ...word, weight: word.weight * said * (isHeard ? 1 : ELSEWHERE_IN_SCENE) };
  });
  const said = new Set(own.map(({ stem }) => stem));
  const others = topics
    .filter((topic) => !said.has(topic.stem))
    .map((topic) => ({ ...topic, weight: topic.weight * FILM_TOPIC }));
  return [...own, ...others];
};

/** The first hex digit of a rank, and so the share of shots, up to which a topic may stand beside one: a quarter. */
const SELDOM = '4';

/**
 * The best picture of each topic, in an order of the shot's own: what stands beside its subject does not follow from
 * the whole film before it. A mood may stand anywhere, a thing that the film keeps saying only here and there.
 */
const orderTopics = (
  { words, from }: ShotWords,
  { scored, areMoods }: { readonly scored: readonly ScoredPicture[]; readonly areMoods: boolean },
): readonly ScoredPicture[] => {
  const best = Map.groupBy(scored, leadOf)
    .values()
    .flatMap((ofTopic) => ofTopic.slice(0, 1));
  const place = sha256(`${from} ${words.join(' ')}`);
  const rank = (one: ScoredPicture): string => sha256(`${place} ${leadOf(one)}`);
  return [...best]
    .map((one) => ({ one, rank: rank(one) }))
    .filter((ranked) => areMoods || ranked.rank < SELDOM)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ one }) => one);
};

/** What stays is remembered like what is chosen. */
const readKept = ({ subject, because }: ChosenPictures, index: PictureIndex): ScoredPicture => {
  const picture = index.pictures.findIndex(({ code }) => code === subject);
  const words = because.split(' ');
  return { picture, score: 0, because: words, stems: words.map(stemWord), sure: 0, isConcrete: false };
};

/** Pictures by the words that the whole film keeps saying, and by its niche where those fail. */
const stockOf = (
  weighed: readonly (readonly WeighedWord[])[],
  index: PictureIndex,
  { niche, title }: { readonly niche: Niche; readonly title: string },
) => {
  const topics = findTopics(weighed, weighWords(splitWords(title), { isCalm: isMoody(niche) }), index);
  const repeated = topics.filter((topic) => topic.isRepeated);
  return {
    topics,
    ofTopics: scorePictures(topics, index),
    repeatedStems: new Set(repeated.map(({ stem }) => stem)),
    beside: listMoods(niche, index) ?? scorePictures(repeated, index),
    fallback: suitNiche({ niche, title }, index),
  };
};

/**
 * Chooses what each shot of a film shows from its own words. Neighbours never show the same or what looks like it; a
 * picture comes back where its word does, once others that the scene names have had their turn.
 *
 * @param shots in the film's order
 * @param film `kept` has what a shot shows already
 * @returns for each shot pictures that exist in the index
 */
export const chooseSubjects = (
  shots: readonly ShotWords[],
  index: PictureIndex,
  film: {
    readonly niche: Niche;
    readonly title: string;
    readonly kept?: readonly (ChosenPictures | undefined)[];
  },
): readonly ChosenPictures[] => {
  const isCalm = isMoody(film.niche);
  const weighed = new Map(
    [...new Set(shots.map(({ words }) => words))].map((words) => [words, weighWords(words, { isCalm })]),
  );
  const stock = stockOf([...weighed.values()], index, film);
  const { topics, fallback } = stock;
  const memory: Memory = { families: new Map(), stems: new Map() };
  const kept = shots.map((_, at) => film.kept?.[at] && readKept(film.kept[at], index));
  const besides = shots.map((shot) => orderTopics(shot, { scored: stock.beside, areMoods: isCalm }));
  const familyOf = ({ picture }: ScoredPicture): number => index.families[picture] ?? picture;
  const codeOf = (picture: number): string => index.pictures[picture]?.code ?? '';
  const rank = (scored: readonly ScoredPicture[], now: number): readonly RankedPicture[] => {
    const after = kept[now + 1] && familyOf(kept[now + 1]!);
    return scored
      .map((one) => ({ one, family: familyOf(one) }))
      .filter(({ family }) => family !== after && (now === 0 || memory.families.get(family)?.at !== now - 1))
      .map(({ one, family }) => ({
        ...one,
        score: one.score * seenFactor(one, memory, { family, now }),
        unfaded: one.score,
        shownAt: memory.families.get(family)?.at ?? NEVER,
      }))
      .sort((one, other) => other.score - one.score || one.shownAt - other.shownAt);
  };
  const heard = new Set<string>();
  const owns = shots.map((shot) =>
    scorePictures(wordsOfShot(weighed.get(shot.words) ?? [], shot, topics), index),
  );
  const lastNamed = new Map(
    owns.flatMap(([first], at) => (first === undefined ? [] : [[familyOf(first), at] as const])),
  );
  /**
   * What the film is about stands in, though nothing that it has shown or comes to by itself; what is said once not before
   * its scene.
   */
  const standIn = (now: number): ScoredPicture | undefined => {
    const ofTopics = stock.ofTopics.filter(
      (one) =>
        one.isConcrete &&
        one.sure >= SURE_TOPIC &&
        (stock.repeatedStems.has(leadOf(one)) || heard.has(leadOf(one))),
    );
    const ranked = rank([...ofTopics, ...fallback], now);
    const unseen = ranked.filter(({ shownAt }) => shownAt === NEVER);
    return unseen.find((one) => (lastNamed.get(familyOf(one)) ?? -1) < now) ?? unseen[0] ?? ranked[0];
  };
  return shots.map((shot, now) => {
    const stems = new Set(weighed.get(shot.words)?.map(({ stem }) => stem));
    for (const stem of stems) heard.add(stem);
    const own = owns[now] ?? [];
    const isNamed = (one: ScoredPicture): boolean => one.stems.some((stem) => stems.has(stem));
    const ranked = rank([...own, ...fallback], now);
    const subject =
      kept[now] ??
      ranked.slice(0, 1).find((one) => one.score >= ACCIDENT && isNamed(one)) ??
      ranked.find((one) => one.unfaded >= ACCIDENT && isNamed(one) && isBack(one, now)) ??
      standIn(now) ??
      ranked[0];
    if (subject === undefined) throw new RangeError('The picture index is empty.');
    remember(memory, subject, { family: familyOf(subject), now });
    if (film.kept?.[now] !== undefined) return film.kept[now];
    const before = new Set(besides[now - 1]?.slice(0, 1).map(familyOf));
    const beside = chooseCompanions({ subject, own, topical: besides[now] ?? [], before }, index);
    const because = subject.because.slice(0, 3).join(' ');
    return { subject: codeOf(subject.picture), companions: beside.map(codeOf), because };
  });
};
