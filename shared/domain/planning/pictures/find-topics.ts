import type { PictureIndex } from './picture-index.ts';
import type { WeighedWord } from './weigh-words.ts';

const TOPICS = 6;
/** A word of the title is a topic from the start, its first one most. */
const IN_TITLE = 2.4;
const LATER_IN_TITLE = 0.7;
/** A term that means some picture at least so surely can be shown. */
const SHOWABLE = 0.5;

export interface Topic extends WeighedWord {
  /** Said in more than one scene, or in the title: what the film comes back to. */
  readonly isRepeated: boolean;
}

const isShowable =
  (index: PictureIndex) =>
  ({ terms }: WeighedWord): boolean =>
    terms.some((term) => (index.terms.get(term)?.[0]?.strength ?? 0) > SHOWABLE);

/**
 * The words that the whole text keeps saying and that can be shown, most frequent first; weights 0..1. A scene counts
 * once for each: "from bank to bank" makes no film about banks.
 */
export const findTopics = (
  scenes: readonly (readonly WeighedWord[])[],
  title: readonly WeighedWord[],
  index: PictureIndex,
): readonly Topic[] => {
  const ofTitle = new Map(title.map(({ stem }, order) => [stem, IN_TITLE * LATER_IN_TITLE ** order]));
  const seen = new Map<string, { word: WeighedWord; count: number; times: number }>();
  for (const words of scenes)
    for (const [stem, said] of Map.groupBy(words.filter(isShowable(index)), (word) => word.stem)) {
      const [first] = said;
      if (first === undefined) continue;
      const named = said.find(({ isConcrete }) => isConcrete);
      const entry = seen.get(stem) ?? { word: first, count: ofTitle.get(stem) ?? 0, times: 0 };
      if (named !== undefined) entry.word = { ...named, terms: entry.word.terms };
      entry.count += Math.max(...said.map(({ isConcrete, weight }) => (isConcrete ? weight : weight / 2)));
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
