import type { FilmPlan } from './film.ts';
import { splitWords } from './planning/text/split-sentences.ts';
import { stemWord } from './planning/text/stem-word.ts';
import { type WeighedWord, weighWords } from './planning/pictures/weigh-words.ts';

const TOPICS = 5;

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

/** Whether a word is written like a name where no sentence begins. */
const isNamed = (written: readonly string[], index: number): boolean =>
  index > 0 &&
  /^\W*\p{Lu}\p{Ll}/u.test(written[index] ?? '') &&
  !/[.!?:…]["'”’)]*$/u.test(written[index - 1] ?? '');

const FEWEST_ALIKE = 3;

/** "Rome" and "Roman", "lemon" and "lemonade": searched for as one. */
const isAlike = (one: string, other: string): boolean => {
  const alike = Math.max(FEWEST_ALIKE, Math.min(one.length, other.length) - 1);
  return one.slice(0, alike) === other.slice(0, alike);
};

/**
 * What a film is about, as words to search by: nouns of its title, and those that several of its scenes say, its title
 * counting as one, and that are names or that it shows a picture for; what it says most comes first.
 */
export const nameTopics = ({ title, scenes }: Pick<FilmPlan, 'title' | 'scenes'>): readonly string[] => {
  const shown = new Set(
    scenes.flatMap(({ shots }) => shots.flatMap(({ because }) => because.split(' ').map(stemWord))),
  );
  const nouns = [title, ...scenes.map(({ narration }) => narration)].flatMap((text, place) => {
    const written = splitWords(text);
    return weighWords(written)
      .filter(
        ({ isConcrete, stem, index, phrase }) =>
          (place > 0 && isNamed(written, index)) ||
          (isConcrete && (shown.has(stem) || (place === 0 && phrase === undefined))),
      )
      .map((word): Said => ({ ...word, place }));
  });
  return [...Map.groupBy(nouns, ({ stem }) => stem).values()]
    .filter((said) => said[0]?.place === 0 || new Set(said.map(({ place }) => place)).size > 1)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .map(formOf)
    .filter((form, at, forms) => !forms.slice(0, at).some((before) => isAlike(before, form)))
    .slice(0, TOPICS);
};
