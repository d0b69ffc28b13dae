import { splitSentences } from './planning/split-sentences.ts';
import { shortenText } from './shorten-text.ts';

/** SECURITY §4. */
const MAX_CHARACTERS = 100;

const HEADING = /^#{1,6}[ \t]+/;
const UNDERLINE = /^(?:=+|-{2,})[ \t]*$/;

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Text without Markdown's marks and without what a title may not hold. */
const toPlain = (text: string): string =>
  text
    .replaceAll(/!?\[([^[\]]{0,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replaceAll(/[*_`<>]/g, '')
    .replace(/^[ \t]*(?:#{1,6}|[-+>])[ \t]+/, '')
    .replace(/[ \t]#+[ \t]*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const findHeading = (lines: readonly string[]): string | undefined =>
  lines.find(
    (line, index) => hasWord(line) && (HEADING.test(line) || UNDERLINE.test(lines[index + 1]?.trim() ?? '')),
  );

/** A title from a Markdown or plain text: its first heading, or its first sentence, at most 100 characters. */
export const deriveTitle = (text: string): string => {
  const lines = text.split(/\r?\n/);
  const heading = findHeading(lines);
  if (heading !== undefined) return shortenText(toPlain(heading), MAX_CHARACTERS);
  const paragraph = text.split(/\n[ \t]*\n/).find(hasWord) ?? text;
  const sentence = splitSentences(toPlain(paragraph)).find(hasWord) ?? paragraph;
  return shortenText(sentence.trim().replace(/\.$/, ''), MAX_CHARACTERS);
};
