import { sha256 } from '../../digest.ts';
import type { Niche } from '../../video.ts';
import { chooseCompanions } from './choose-companions.ts';
import { findTopics, type Topic } from './find-topics.ts';
import type { PictureIndex } from './picture-index.ts';
import { type ScoredPicture, scorePictures } from './score-pictures.ts';
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
/** What was just shown gives way to the scene's other nouns; after some shots it may come back. */
const SEEN = [
  { within: 3, factor: 0.42 },
  { within: 6, factor: 0.55 },
  { within: 12, factor: 0.7 },
  { within: Infinity, factor: 0.85 },
] as const;
/** A family comes back for the word that showed it before; for another word it would be a chance. */
const OTHER_WORD = 0.5;

/** When the film has last shown each family of pictures and for which words, and each word by any picture. */
interface Memory {
  readonly families: Map<number, { readonly at: number; readonly stems: ReadonlySet<string> }>;
  readonly stems: Map<string, number>;
}

const leadOf = ({ stems }: ScoredPicture): string => stems[0] ?? '';

const fadeOf = (shownAt: number | undefined, now: number): number =>
  shownAt === undefined ? 1 : (SEEN.find(({ within }) => now - shownAt <= within)?.factor ?? 1);

/** Another picture for a word that was just shown is no better than the same one. */
const seenFactor = (
  one: ScoredPicture,
  { families, stems }: Memory,
  place: { family: number; now: number },
) => {
  const shown = families.get(place.family);
  const ofWord = fadeOf(stems.get(leadOf(one)), place.now);
  if (shown === undefined) return ofWord;
  const isSameWord = one.stems.some((stem) => shown.stems.has(stem));
  return Math.min(ofWord, fadeOf(shown.at, place.now) * (isSameWord ? 1 : OTHER_WORD));
};

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

/**
 * The best picture of each topic, in an order of the shot's own: what stands beside its subject does not follow from
 * the whole film before it.
 */
const orderTopics = (
  { words, from }: ShotWords,
  scored: readonly ScoredPicture[],
): readonly ScoredPicture[] => {
  const best = Map.groupBy(scored, leadOf)
    .values()
    .flatMap((ofTopic) => ofTopic.slice(0, 1));
  const place = sha256(`${from} ${words.join(' ')}`);
  const rank = (one: ScoredPicture): string => sha256(`${place} ${leadOf(one)}`);
  return [...best]
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ one }) => one);
};

const remember = (
  { families, stems }: Memory,
  shown: ScoredPicture,
  place: { family: number; now: number },
) => {
  families.set(place.family, { at: place.now, stems: new Set(shown.stems) });
  if (shown.stems.length > 0) stems.set(leadOf(shown), place.now);
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
  const besides = shots.map((shot) => orderTopics(shot, stock.beside));
  const familyOf = ({ picture }: ScoredPicture): number => index.families[picture] ?? picture;
  const codeOf = (picture: number): string => index.pictures[picture]?.code ?? '';
  const rank = (scored: readonly ScoredPicture[], now: number): readonly ScoredPicture[] => {
    const after = kept[now + 1] && familyOf(kept[now + 1]!);
    return scored
      .map((one) => ({ one, family: familyOf(one) }))
      .filter(({ family }) => family !== after && (now === 0 || memory.families.get(family)?.at !== now - 1))
      .map(({ one, family }) => ({
        ...one,
        score: one.score * seenFactor(one, memory, { family, now }),
        shownAt: memory.families.get(family)?.at ?? -1,
      }))
      .sort((one, other) => other.score - one.score || one.shownAt - other.shownAt);
  };
  const heard = new Set<string>();
  /** What the film is about stands in; what is said once neither before its scene nor again. */
  const standIn = (now: number): ScoredPicture | undefined => {
    const ofTopics = stock.ofTopics.filter(
      (one) =>
        stock.repeatedStems.has(leadOf(one)) ||
        (heard.has(leadOf(one)) && !memory.families.has(familyOf(one))),
    );
    return rank([...ofTopics, ...fallback], now)[0];
  };
  return shots.map((shot, now) => {
    const said = weighed.get(shot.words) ?? [];
    const stems = new Set(said.map(({ stem }) => stem));
    for (const stem of stems) heard.add(stem);
    const own = scorePictures(wordsOfShot(said, shot, topics), index);
    const [best] = kept[now] === undefined ? rank([...own, ...fallback], now) : [kept[now]];
    const isNamed =
      best !== undefined && best.score >= ACCIDENT && best.stems.some((stem) => stems.has(stem));
    const isChosen = kept[now] !== undefined || isNamed;
    const subject = isChosen ? best : (standIn(now) ?? best);
    if (subject === undefined) throw new RangeError('The picture index is empty.');
    remember(memory, subject, { family: familyOf(subject), now });
    if (film.kept?.[now] !== undefined) return film.kept[now];
    const before = new Set(besides[now - 1]?.slice(0, 1).map(familyOf));
    const beside = chooseCompanions({ subject, own, topical: besides[now] ?? [], before }, index);
    const because = subject.because.slice(0, 3).join(' ');
    return { subject: codeOf(subject.picture), companions: beside.map(codeOf), because };
  });
};
