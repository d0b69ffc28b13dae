import { isInsideQuotation } from '../../domain/planning/text/open-quotation.ts';
import { splitSentences, splitWords } from '../../domain/planning/text/split-sentences.ts';
import { capitalise } from '../../domain/planning/text/capitalise.ts';
import { stripLabel } from '../../domain/planning/text/strip-label.ts';
import { isAside, isDate, isTrailing, namesSources } from '../../domain/planning/text/tell-asides.ts';
import type { Block } from './block.ts';

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

const LABEL =
  /^(?:step|day|week|tip|part|rule|fact|reason|lesson|myth|phase|stage|level|round|number|no\.) (?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[.:]$/i;

/** "Step 1." is said for the sentence that follows. */
const joinLabels = (sentences: readonly string[]): readonly string[] => {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before !== undefined && LABEL.test(before) && !LABEL.test(sentence))
      joined[joined.length - 1] = `${before} ${sentence}`;
    else joined.push(sentence);
  }
  return joined;
};

/** The sentences of a text that are said together or not at all. */
export const readSentences = (text: string): readonly string[] => {
  const pieces = splitSentences(text).map((sentence) => sentence.trim());
  return joinLabels(joinQuoted(pieces).filter(isTold));
};

const sentencesOf = (block: Block): readonly string[] => {
  const sentences = readSentences(block.text);
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

/** "About Acme", and what a press release ends on: "Acme was founded in 2019." */
const isBoilerplate = (block: Block, next: Block | undefined): boolean => {
  const name = /^about (?:the )?(\p{Lu}.{1,40})$/iu.exec(block.text)?.[1] ?? '';
  return name !== '' && (next?.text.replace(/^The /, '').startsWith(name) ?? false);
};

/** Below every heading. */
const UNMARKED = 7;

/** Without the references and such that stand after a text; all of it where there is no text before them. */
const withoutTrailing = (blocks: readonly Block[]): readonly Block[] => {
  let trailing = Infinity;
  let end = 0;
  for (const [at, block] of blocks.entries()) {
    const isAboutThem = isBoilerplate(block, blocks[at + 1]) && at > 0;
    const depth = block.depth ?? (isAboutThem || namesSources(block.text) ? UNMARKED : Infinity);
    if (depth <= trailing && depth !== Infinity)
      trailing = isAboutThem || isTrailing(block.text) ? depth : Infinity;
    if (trailing === Infinity) end = at + 1;
  }
  const text = blocks.slice(0, end);
  return text.some(({ kind }) => kind !== 'heading') ? text : blocks;
};

/** A single word in a list says nothing by itself. */
const FEWEST_WORDS_OF_A_LINE = 2;
const LONGEST_TITLE_LINE = 10;

/** A first line over prose without a full stop is its heading; over a list it says what the list is about. */
const isTitleLine = ([first, next]: readonly Block[]): boolean =>
  first?.kind === 'prose' &&
  next?.kind === 'prose' &&
  splitWords(first.text).length <= LONGEST_TITLE_LINE &&
  close(first.text) !== first.text &&
  close(next.text) === next.text;

/** "BERLIN, May 6 (Reuters) — " before the first sentence of a report. */
const DATELINE =
  /^\p{Lu}{2}[\p{Lu}.' -]{1,20}(?:, [^—–]{1,25}|) ?(?:\([^()]{1,20}\) ?|)(?:[—–]|--?) (?=["“\p{Lu}])/u;

/** From the first line on that is more than when and by whom; what follows a label is what is meant. */
const withoutLabels = (blocks: readonly Block[]): readonly Block[] => {
  const start = blocks.findIndex(({ text }) => !isDate(text) && !isAside(text));
  return blocks.slice(Math.max(0, start)).map((block, at) => ({
    ...block,
    text: (at === 0 || block.kind === 'prose' ? stripLabel(block.text) : block.text).replace(DATELINE, ''),
  }));
};

/** A sentence that can be quoted. */
export interface Quote {
  readonly text: string;
  /** Whether it begins an item of a list or a jotted line, which stands for itself. */
  readonly isItem: boolean;
}

/** What can be quoted from notes: whole sentences, and list items or lines that say something. */
export const readQuotable = (all: readonly Block[]): readonly (readonly Quote[])[] => {
  const told = withoutLabels(withoutTrailing(all));
  const blocks = isTitleLine(told) ? told.slice(1) : told;
  const paragraphs: Quote[][] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') continue;
    const isJotted = block.kind !== 'prose';
    if (isJotted && splitWords(block.text).length < FEWEST_WORDS_OF_A_LINE) continue;
    const sentences = sentencesOf(block).map((text, index) => ({
      text: capitalise(text),
      isItem: isJotted && index === 0,
    }));
    const isRun = isJotted && blocks[at - 1]?.kind !== 'heading' && paragraphs.length > 0;
    if (isRun) paragraphs.at(-1)?.push(...sentences);
    else paragraphs.push([...sentences]);
  }
  return paragraphs.filter((sentences) => sentences.length > 0);
};
