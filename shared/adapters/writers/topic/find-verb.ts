import { isPluralWord } from './read-thing.ts';
import {
  ACTORS, AFTER_SINGULAR_VERBS, AUXILIARIES, BEFORE_NOUNS_ONLY, BEFORE_OWNERS_AND_ARTICLES, BETWEEN, MANY_ACTORS,
  NO_SUBJECTS, OBJECTS, OWNERS_AND_ARTICLES, PAST_OR_PARTICIPLES, PAST_VERBS, PLACES_OF_VERBS, PLURAL_VERBS,
  SINGULAR_VERBS, SINGULAR_VERBS_OR_THINGS, SUBORDINATES,
} from './sentence-words.ts'; // prettier-ignore
import { ALSO_NOUNS, BEFORE_NOUNS, VERBS } from './topic-words.ts';

/** A word, and what stands around it. */
interface Place {
  readonly before: string;
  readonly word: string;
  /** Empty at the end. */
  readonly after: string;
  /** Whether an adverb stands before it: "winners never quit". */
  readonly isMarked: boolean;
  /** Whether it is said of one thing: "the rain". */
  readonly isOfOne: boolean;
  /** Whether it is said of somebody's: "my mother". */
  readonly isOwned: boolean;
}

const OWNED = /^(?:my|your|our)$/;
const AWAY = /^(?:away|down|off|out|up)$/;

/** Whether it is what somebody did: "my dog died", "yoga changed my life", but "a house built on sand". */
const isPast = ({ before, word, after, isOwned }: Place): boolean => {
  if (PAST_VERBS.has(word)) return true;
  // "my mother believed in me", but "a baby wrapped in a blanket" and "my son loved by all"
  if (ACTORS.has(before) && isOwned && /..ed$/.test(word) && after !== '' && after !== 'by') return true;
  if (!PAST_OR_PARTICIPLES.has(word)) return false;
  if (ACTORS.has(before) || MANY_ACTORS.has(before)) return true;
  return OBJECTS.has(after) || OWNED.test(after) || AWAY.test(after);
};

const ARTICLES = /^(?:an?|the)$/;

/** "my dog walks on the beach", but "my morning walks on the beach". */
const isOneOfMine = (owner = '', word: string): boolean =>
  (OWNERS_AND_ARTICLES.has(owner) && ACTORS.has(word)) || word.endsWith('thing');

const LINKS = /^(?:and|but|or|of|to|as|are|were|have|plus)$/;

/** Whether something follows that can follow a verb only: "consistency beats talent", but "rain sounds for sleep". */
const isFollowed = ({ after, isOfOne }: Place): boolean => {
  if (after === '' || LINKS.test(after)) return false;
  if (PLACES_OF_VERBS.has(after)) return isOfOne;
  return !NO_SUBJECTS.has(after) || AFTER_SINGULAR_VERBS.has(after);
};

/** Whether it is what somebody or something does. */
const isPresent = (place: Place): boolean => {
  const { before, word, after, isMarked, isOfOne } = place;
  if (MANY_ACTORS.has(before)) return PLURAL_VERBS.has(word);
  // Any form in "s" before an object: "my phone controls me".
  if (OBJECTS.has(after) && /[^s]s$/.test(word) && !NO_SUBJECTS.has(word)) return true;
  if (isPluralWord(before))
    return (
      PLURAL_VERBS.has(word) &&
      (!BEFORE_NOUNS.has(word) || isMarked || after === '' || isFollowed({ ...place, isOfOne: true }))
    );
  if (SINGULAR_VERBS.has(word)) return true;
  if (!SINGULAR_VERBS_OR_THINGS.has(word)) return false;
  if (ACTORS.has(before) && (isOfOne || !PLACES_OF_VERBS.has(after))) return true;
  return isMarked || isFollowed(place);
};

const isVerb = (place: Place): boolean => isPast(place) || isPresent(place);

/** Whether the words name a thing by what somebody does with it: "songs my mother taught me". */
const isNamedByPart = (words: readonly string[]): boolean =>
  words.some((word, at) => {
    const before = words[at - 1] ?? '';
    if (at === 0 || !OWNERS_AND_ARTICLES.has(word)) return false;
    return !BEFORE_OWNERS_AND_ARTICLES.has(before) && !NO_SUBJECTS.has(before) && !before.endsWith('ing');
  });

/** A command, which says nothing of anybody: "let go of what hurts". */
const isCommand = (word: string): boolean =>
  VERBS.has(word) && !BEFORE_NOUNS.has(word) && !ALSO_NOUNS.has(word);

/**
 * Whether words say something of something: "life is beautiful", "money flows to me easily", "my dog died"; but "the
 * people who love me" and "a house built on sand" name a thing.
 */
export const isSentence = (words: readonly string[]): boolean => {
  const plain = words.map((word) => word.toLowerCase().replaceAll('’', "'").replace(/,$/, ''));
  const [first = ''] = plain;
  if (isCommand(first) || NO_SUBJECTS.has(first) || SUBORDINATES.has(first)) return false;
  // "that day changed me" begins with no part.
  const opening = plain.findIndex((word, at) => SUBORDINATES.has(word) || (word === 'that' && at > 0));
  const said = plain.slice(0, opening > 0 ? opening : undefined);
  return said.some((word, at) => {
    const start = said.slice(0, at).findLastIndex((before) => !BETWEEN.has(before));
    const after = plain[at + 1] ?? '';
    if (start < 0 || BETWEEN.has(word) || isNamedByPart(said.slice(0, at))) return false;
    // "all there is" ends with a verb of a part.
    const before = said[start] ?? '';
    if (AUXILIARIES.has(word)) return after !== '' && !OWNERS_AND_ARTICLES.has(before);
    if (BEFORE_NOUNS_ONLY.has(before) || /['’]s?$/.test(before)) return false;
    const isOfOne =
      said.slice(0, start).some((earlier) => ARTICLES.test(earlier)) || isOneOfMine(said[start - 1], before);
    const isOwned = OWNED.test(said[start - 1] ?? '');
    return isVerb({ before, word, after, isMarked: start < at - 1, isOfOne, isOwned });
  });
};
