import { isInsideQuotation } from '../../domain/planning/open-quotation.ts';
import { splitSentences, splitWords } from '../../domain/planning/split-sentences.ts';
import type { Block } from './read-markdown.ts';

const isTold = (text: string): boolean => /\p{L}/u.test(text);

/** Headings and list items get the full stop that lets the voice end. */
const close = (text: string): string =>
  /[\p{L}\p{N}"”’)\]%]$/u.test(text) && !/[.!?…]["”’)\]]*$/u.test(text) ? `${text}.` : text;

/** Quoted speech may hold several sentences; it is kept whole unless the quotation mark seems forgotten. */
const MOST_QUOTED = 4;

const joinQuoted = (sentences: readonly string[]): readonly string[] => {
  const joined: string[] = [];
  for (let at = 0; at < sentences.length; at += 1) {
    const parts = [sentences[at] ?? ''];
    while (
      isInsideQuotation(parts.join(' ')) &&
      parts.length < MOST_QUOTED &&
      at + parts.length < sentences.length
    )
      parts.push(sentences[at + parts.length] ?? '');
    const isClosed = !isInsideQuotation(parts.join(' '));
    joined.push(isClosed ? parts.join(' ') : (parts[0] ?? ''));
    at += isClosed ? parts.length - 1 : 0;
  }
  return joined;
};

const sentencesOf = (block: Block): readonly string[] => {
  const pieces = splitSentences(block.text).map((sentence) => sentence.trim());
  const sentences = joinQuoted(pieces).filter(isTold);
  return sentences.map((sentence, at) => (at === sentences.length - 1 ? close(sentence) : sentence));
};

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Every block as a paragraph of sentences, for narration as written. A short heading opens the paragraph that it
 * stands above; the heading that is the film's title is not said.
 */
export const readAllSentences = (blocks: readonly Block[], title: string): readonly (readonly string[])[] => {
  const paragraphs: string[][] = [];
  let heading: readonly string[] = [];
  for (const block of blocks) {
    const sentences = sentencesOf(block);
    if (block.kind === 'heading') {
      if (heading.length > 0) paragraphs.push([...heading]);
      heading = normalise(block.text) === normalise(title) ? [] : sentences;
    } else {
      const isRun = block.kind !== 'prose' && paragraphs.length > 0 && heading.length === 0;
      if (isRun) paragraphs.at(-1)?.push(...sentences);
      else paragraphs.push([...heading, ...sentences]);
      heading = [];
    }
  }
  if (heading.length > 0) paragraphs.push([...heading]);
  return paragraphs.filter((sentences) => sentences.length > 0);
};

const FEWEST_WORDS_OF_A_LINE = 4;

/** What was jotted down begins like a sentence when it is shown as one; "iPhone" keeps its spelling. */
const capitalise = (sentence: string): string =>
  sentence.replace(
    /^(["'“‘(]*)(\p{Ll})(?=[\p{Ll}'’\s])/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );

/** What can be quoted from notes: whole sentences, and list items or lines that say something. */
export const readQuotable = (blocks: readonly Block[]): readonly (readonly string[])[] => {
  const paragraphs: string[][] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') continue;
    const isJotted = block.kind !== 'prose';
    const sentences = sentencesOf(block)
      .filter((sentence) => !isJotted || splitWords(sentence).length >= FEWEST_WORDS_OF_A_LINE)
      .map((sentence) => (isJotted ? capitalise(sentence) : sentence));
    const isRun = block.kind !== 'prose' && blocks[at - 1]?.kind !== 'heading' && paragraphs.length > 0;
    if (isRun) paragraphs.at(-1)?.push(...sentences);
    else paragraphs.push([...sentences]);
  }
  return paragraphs.filter((sentences) => sentences.length > 0);
};
