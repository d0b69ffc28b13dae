/** What kind of words the topic is: something that one does, or something that there is. */
export type TopicKind = 'doing' | 'thing';

/** A topic in the listener's own words, as it can stand in a sentence. */
export interface Reading {
  readonly text: string;
  readonly kind: TopicKind;
  readonly isPlural?: boolean;
  /** Quoted: nothing in it is spoken to another person. */
  readonly isFixed?: boolean;
  readonly statement?: string;
}

/** A reading of words in lower case, or undefined where they are not of its form. */
export type Reader = (words: readonly string[]) => Reading | undefined;

/** Without marks that would end the quotation. */
export const unquote = (words: readonly string[]): string => words.join(' ').replaceAll(/["“”]/g, '');

/** What is no part of a sentence: the words “never too late”. */
export const quoteWords: (words: readonly string[]) => Reading = (words) => ({
  text: `the ${words.length > 1 ? 'words' : 'word'} “${unquote(words)}”`,
  kind: 'thing',
  isPlural: words.length > 1,
  isFixed: true,
});
