import { findSentenceEnds } from '../../domain/planning/text/find-sentence-ends.ts';
import { splitWords } from '../../domain/planning/text/split-sentences.ts';
import { speakWords } from '../../domain/speech/speak-words.ts';

/** A token that is said, and the written word that it belongs to. */
export interface Token {
  readonly text: string;
  readonly word: number;
}

/** What is said in one breath: at most a sentence. */
export interface Phrase {
  readonly tokens: readonly Token[];
  /** The tokens with punctuation, as the voice reads them. */
  readonly text: string;
  readonly endsSentence: boolean;
}

/**
 * Longer sentences are said in parts, so that no call of the voice blocks the event loop for long: at a comma after
 * that many characters (9 s), at any word after the limit (13 s, a quarter of a second of work).
 */
const LONGEST_PHRASE = 140;
const HARD_LIMIT = 200;

const isMark = (token: Token): boolean => /^[,.?!]$/.test(token.text);

const toPhrase = (tokens: readonly Token[]): Phrase => {
  const text = tokens
    .map((token) => (isMark(token) ? token.text : ` ${token.text}`))
    .join('')
    .replaceAll(/(?<!,),+([.?!])/g, '$1')
    .replaceAll(/,{2,}/g, ',')
    .replace(/^[\s,.?!]+/, '');
  return {
    tokens: tokens.filter((token) => !isMark(token)),
    text: /[,.?!]$/.test(text) ? text : `${text},`,
    endsSentence: false,
  };
};

const endSentence = (phrase: Phrase): Phrase => ({
  ...phrase,
  text: /[.?!]$/.test(phrase.text) ? phrase.text : `${phrase.text.replace(/,$/, '')}.`,
  endsSentence: true,
});

const cutSentence = (tokens: readonly Token[]): readonly Phrase[] => {
  const phrases: Phrase[] = [];
  let part: Token[] = [];
  let length = 0;
  for (const token of tokens) {
    part.push(token);
    length += token.text.length + 1;
    const isPlace = length > HARD_LIMIT || (length > LONGEST_PHRASE && token.text === ',');
    if (!isPlace) continue;
    phrases.push(toPhrase(part));
    part = [];
    length = 0;
  }
  phrases.push(toPhrase(part));
  const said = phrases.filter((phrase) => phrase.tokens.length > 0);
  return said.map((phrase, at) => (at === said.length - 1 ? endSentence(phrase) : phrase));
};

/** Cuts a narration into phrases whose tokens keep the index of their written word. */
export const cutPhrases = (narration: string): readonly Phrase[] => {
  const ends = findSentenceEnds(narration);
  const spoken = speakWords(splitWords(narration), ends);
  const sentences: Token[][] = [[]];
  for (const [word, tokens] of spoken.entries()) {
    sentences.at(-1)?.push(...tokens.map((text) => ({ text, word })));
    if (ends.has(word)) sentences.push([]);
  }
  return sentences.flatMap(cutSentence);
};
