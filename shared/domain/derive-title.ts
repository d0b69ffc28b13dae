import { isTableLine, splitLines } from './planning/text/split-lines.ts';
import { capitalise } from './planning/text/capitalise.ts';
import { splitSentences } from './planning/text/split-sentences.ts';
import { stripLabel } from './planning/text/strip-label.ts';
import { isAside, isDate, isTrailing } from './planning/text/tell-asides.ts';
import { shortenText } from './shorten-text.ts';

/** SECURITY §4. */
const MAX_CHARACTERS = 100;

const HEADING = /^#{1,6}[ \t]+/;
const UNDERLINE = /^(?:=+|-{2,})[ \t]*$/;
const ITEM = /^[> \t]*(?:[-+*•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+|)/;
const FENCE = /^[ \t]*(?:```|~~~)/;

/** What stands over a part of any text. */
const GENERIC =
  /^(?:intro(?:duction)?|overview|summary|abstract|background|notes|contents|table of contents|conclusion|ingredients|untitled|draft)[.:]?$/i;

/** "So today I want to talk about …", and "something big, and that's …". */
const ANNOUNCED =
  /^(?:(?:so|well|okay),? |)(?:(?:today|now),? |)(?:I|we)\b[a-z'’ ]{1,30}(?:talk|look|tell you|show you)(?:ing|) (?:about|at) (?:something .{1,90} that['’]s |)/i;

const LONGEST_SENTENCE = 85;
/** The last place where such a sentence may end. */
const CLAUSES = /^.{20,84}[^\s,](?=[,;:] | (?:[—–]|and|but|who|which|where|when|while|because) |, \w+ that )/;

/** A sentence without what it has in brackets; of a long one the first clauses. */
const clauseOf = (sentence: string): string => {
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  const text = sentence.replaceAll(/ \([^()]*\)/g, '');
  return text.length <= LONGEST_SENTENCE ? text : (CLAUSES.exec(text)?.[0] ?? text);
};

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Text without Markdown's marks, pictures and without what a title may not hold. */
const toPlain = (text: string): string =>
  text
    .replaceAll(/!\[[^[\]]{0,200}\]\([^()\s]{0,500}\)/g, '')
    .replaceAll(/\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(ITEM, '')
    .replaceAll(/[*_`<>]/g, '')
    .replace(/^[ \t]*(?:#{1,6}|[-+>])[ \t]+/, '')
    .replace(/[ \t]#+[ \t]*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const isTitle = (text: string): boolean =>
  hasWord(text) && !isAside(text) && !isTrailing(text) && !GENERIC.test(text);

/** Of each line whether it stands in a block of code. */
const inCode = (lines: readonly string[]): readonly boolean[] => {
  let isOpen = false;
  return lines.map((line) => {
    if (FENCE.test(line)) isOpen = !isOpen;
    return isOpen || FENCE.test(line);
  });
};

const isHeading = (line: string, next: string): boolean =>
  HEADING.test(line) || (UNDERLINE.test(next.trim()) && !ITEM.test(line));

/** Paragraphs and list items, in order, without tables. */
const blocksOf = (lines: readonly string[]): readonly string[] => {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    const isBreak = line.trim() === '' || HEADING.test(line);
    if (isBreak || ITEM.test(line)) blocks.push([]);
    blocks.at(-1)?.push(line);
    if (isBreak) blocks.push([]);
  }
  return blocks.filter((block) => !block.some((line) => isTableLine(line))).map((block) => block.join('\n'));
};

/** A jotted line, or a sentence of prose. */
const beginningsOf = (block: string): readonly string[] =>
  splitLines(block)
    .map(toPlain)
    .flatMap((text) => splitSentences(text))
    .map((text) => stripLabel(text.trim()))
    .map((text) => (ANNOUNCED.test(text) ? capitalise(text.replace(ANNOUNCED, '')) : text))
    .filter((text) => /^\d+$/.test(text) || !isDate(text));

/**
 * A title from a Markdown or plain text: its first heading that is of no part only, or how its first readable block
 * begins, at most 100 characters.
 */
export const deriveTitle = (text: string): string => {
  const all = text.split(/\r?\n/);
  const code = inCode(all);
  const lines = all.filter((_, at) => code[at] !== true);
  const headings = lines.filter((line, at) => isHeading(line, lines[at + 1] ?? '')).map(toPlain);
  const heading = headings.find(isTitle);
  if (heading !== undefined) return shortenText(heading, MAX_CHARACTERS);
  const beginnings = blocksOf(lines).flatMap(beginningsOf);
  const beginning =
    beginnings.find(isTitle) ?? headings.find(hasWord) ?? beginnings.find(hasWord) ?? toPlain(text);
  return shortenText(clauseOf(beginning.replace(/[.:;,]$/, '')), MAX_CHARACTERS);
};
