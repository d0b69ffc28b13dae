import { splitSentences, splitWords } from './split-sentences.ts';

/** The indexes of a text's words that end its sentences: what stands before a stop may be short for something. */
export const findSentenceEnds = (text: string): ReadonlySet<number> => {
  let last = -1;
  return new Set(splitSentences(text).map((sentence) => (last += splitWords(sentence).length)));
};
