import { stemWord } from '../text/stem-word.ts';
import { singularTerm } from './picture-index.ts';
import { A_TO_L } from './senses/a-to-l.ts';
import { M_TO_Z } from './senses/m-to-z.ts';

/**
 * Words with more than one meaning, by what else the sentence says: the word, what it then means ("-" for what no
 * picture shows), and the words or neighbouring pairs that tell. The first line that fits holds, "(otherwise)" where no
 * other does; a word without one that fits keeps its usual picture. A line for one form ("tired") holds before those of
 * its stem ("tire"). In a calm film no organ stands for a feeling, and no city for an evening.
 */
const LINES = [A_TO_L, M_TO_Z].flatMap((lines) => lines.trim().split('\n'));

interface Sense {
  readonly term: string | undefined;
  readonly tells: readonly string[];
}

const stemPair = (words: string): string => words.split(' ').map(stemWord).join(' ');

/** Forms that mean something else than their stem: nobody who is tired is a tire. */
const ONE_FORM: ReadonlySet<string> = new Set(['bearing', 'booked', 'tired', 'training', 'wound', 'rose']);

const SENSES: ReadonlyMap<string, readonly Sense[]> = Map.groupBy(
  LINES.map((line) => {
    const [word = '', meaning = ''] = line.split(' > ');
    const [term = '', tells = ''] = meaning.split(': ');
    return {
      key: ONE_FORM.has(word) ? word : stemWord(word),
      term: term === '-' ? undefined : singularTerm(term),
      tells: tells.split(', ').map(stemPair),
    };
  }),
  ({ key }) => key,
);

/** Said of a whole film in place of a word, which it is not. */
const CALM = '(calm)';
/** Fits where no line before it did. */
const OTHERWISE = stemPair('(otherwise)');

/** What tells the senses of a sentence's words apart: its stems, its pairs of neighbours, and a calm film. */
export const tellContext = (words: readonly string[], isCalm: boolean): ReadonlySet<string> => {
  const stems = words.map(stemWord);
  const pairs = stems.map((stem, at) => `${stem} ${stems[at + 1] ?? ''}`);
  return new Set([...stems, ...pairs, ...(isCalm ? [CALM] : [])]);
};

/**
 * The term for what an ambiguous word means in this sentence; "nothing" where no picture shows that, and undefined
 * where the word means what it usually does.
 */
export const tellSense = (
  word: string,
  context: ReadonlySet<string>,
): { readonly terms: readonly string[] } | undefined => {
  const senses = ONE_FORM.has(word) ? SENSES.get(word) : SENSES.get(stemWord(word));
  const sense = senses?.find(({ tells }) => tells.some((told) => told === OTHERWISE || context.has(told)));
  return sense && { terms: sense.term === undefined ? [] : [sense.term] };
};
