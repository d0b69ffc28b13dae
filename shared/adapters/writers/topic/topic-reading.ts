/**
 * What kind of words the topic is: something that one does, something that there is, a saying that is good to hear, a
 * sentence that is hard to say, or something that has happened to somebody.
 */
export type TopicKind = 'doing' | 'thing' | 'saying' | 'trouble' | 'loss';

/** A topic in the listener's own words, as it can stand in a sentence. */
export interface Reading {
  readonly text: string;
  readonly kind: TopicKind;
  readonly isPlural?: boolean;
  /** Quoted: nothing in it is spoken to another person. */
  readonly isFixed?: boolean;
  /** What is said, without quotation marks, where the topic is a saying. */
  readonly said?: string;
  /** Whether that can follow "that": "money flows to me". */
  readonly isClause?: boolean;
}

/** A reading of words in lower case, or undefined where they are not of its form. */
export type Reader = (words: readonly string[]) => Reading | undefined;

/** Without marks that would end the quotation. */
export const unquote = (words: readonly string[]): string => words.join(' ').replaceAll(/["“”]/g, '');

/** What is no part of a sentence: the words “never too late”. */
export const quoteWords: (words: readonly string[]) => Reading = (words) => ({
  text: `the ${words.length > 1 ? 'words' : 'word'} “${unquote(words)}”`,
  kind: 'saying',
  isPlural: words.length > 1,
  isFixed: true,
  said: unquote(words),
});
