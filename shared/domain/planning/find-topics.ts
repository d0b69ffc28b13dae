import type { PictureIndex } from './picture-index.ts';
import type { WeighedWord } from './weigh-words.ts';

const TOPICS = 6;
/** A word of the title is a topic from the start, its first one most. */
const IN_TITLE = 2.4;
const LATER_IN_TITLE = 0.7;
/** A term that means some picture at least so surely can be shown. */
const SHOWABLE = 0.5;

export interface Topic extends WeighedWord {
  /** Said more than once, or in the title: what the film comes back to. */
  readonly isRepeated: boolean;
}

/** The words that the whole text keeps saying and that can be shown, most frequent first; weights 0..1. */
export const findTopics = (
  words: readonly WeighedWord[],
  title: readonly WeighedWord[],
  index: PictureIndex,
): readonly Topic[] => {
  const ofTitle = new Map(title.map(({ stem }, order) => [stem, IN_TITLE * LATER_IN_TITLE ** order]));
  const seen = new Map<string, { word: WeighedWord; count: number; times: number }>();
  for (const word of words) {
    if (!word.terms.some((term) => (index.terms.get(term)?.[0]?.strength ?? 0) > SHOWABLE)) continue;
    const { stem } = word;
    const entry = seen.get(stem) ?? { word, count: ofTitle.get(stem) ?? 0, times: 0 };
    if (word.isConcrete) entry.word = { ...word, terms: entry.word.terms };
    entry.count += word.isConcrete ? word.weight : word.weight / 2;
    entry.times += 1;
    seen.set(stem, entry);
  }
  const ranked = [...seen].sort(([, one], [, other]) => other.count - one.count).slice(0, TOPICS);
  const most = ranked[0]?.[1].count ?? 1;
  return ranked.map(([stem, { word, count, times }]) => ({
    ...word,
    weight: count / most,
    isRepeated: times > 1 || ofTitle.has(stem),
  }));
};
