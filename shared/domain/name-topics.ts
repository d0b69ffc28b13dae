import type { FilmPlan } from './film.ts';
import { splitWords } from './planning/text/split-sentences.ts';
import { stemWord } from './planning/text/stem-word.ts';
import { type WeighedWord, weighWords } from './planning/pictures/weigh-words.ts';

const TOPICS = 3;

/** The form that is said most; of equals the first. */
const formOf = (said: readonly Said[]): string => {
  const forms = Map.groupBy(said, ({ word }) => word);
  return [...forms].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
};

/** A word of the title counts for so many. */
const IN_TITLE = 3;

/** `place` is 0 in the title, then counts the scenes. */
type Said = WeighedWord & { readonly place: number };

const weightOf = (said: readonly Said[]): number =>
  said.reduce((sum, { weight, place }) => sum + weight * (place === 0 ? IN_TITLE : 1), 0);

/**
 * What a film keeps speaking of, as words to search by: nouns that several of its scenes say, its title counting as one,
 * and that it shows a picture for; what it says most comes first.
 */
export const nameTopics = ({ title, scenes }: Pick<FilmPlan, 'title' | 'scenes'>): readonly string[] => {
  const shown = new Set(
    scenes.flatMap(({ shots }) => shots.flatMap(({ because }) => because.split(' ').map(stemWord))),
  );
  const nouns = [title, ...scenes.map(({ narration }) => narration)].flatMap((text, place) =>
    weighWords(splitWords(text))
      .filter(({ isConcrete, stem }) => isConcrete && shown.has(stem))
      .map((word): Said => ({ ...word, place })),
  );
  return [...Map.groupBy(nouns, ({ stem }) => stem).values()]
    .filter((said) => new Set(said.map(({ place }) => place)).size > 1)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .slice(0, TOPICS)
    .map(formOf);
};
