import { fromMarkdown } from 'mdast-util-from-markdown';
import { plainLetters } from '../../domain/planning/text/plain-letters.ts';
import { isHeadline, isTableLine, partFromLists } from '../../domain/planning/text/split-lines.ts';
import { splitSpoken } from './strip-speakers.ts';
import type { Block } from './block.ts';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

const SILENT = new Set(['code', 'html', 'image', 'imageReference', 'definition', 'thematicBreak']);

/** Pictographs cannot be drawn in captions nor said; invisible and control characters come from pasted files. */
const PICTOGRAPH = /\p{Extended_Pictographic}\uFE0F|\p{Emoji_Presentation}|\p{Emoji_Modifier}/gu;
/** With what stands around a sign: of a key with a digit, the digit is left. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Me}|[^\P{Cc}\n\t\r]/gu;
const REFERENCE_MARK = /\[\^[^[\]]*\]|\[\d[\d,– -]{0,12}\]/g;
const ADDRESS = /\(?\bhttps?:\/\/(?:www\.)?([\w.-]+)[^\s)]*\)?/g;

/** "See [the data](…).": said of a link, it is nothing to hear. */
const POINTS =
  /(?<=^|[.!?…]["'”’)]? |\n)(?:see|read|view|watch|check out|download|click)(?: (?:also|more|the|our|my|full|it|on|at|in|about|here))*:? $/i;
const ENDS = /^(?:[.!] ?|$)/;

const tidy = (text: string): string =>
  plainLetters(text)
    .replaceAll(PICTOGRAPH, '')
    .replaceAll(INVISIBLE, '')
    .replaceAll(REFERENCE_MARK, '')
    .replaceAll(ADDRESS, '$1')
    .replaceAll(/ [·•] /g, ', ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ([,.;:!?])(?=\s|$)/g, '$1')
    .trim();

const textOf = (node: Node): string => {
  if (SILENT.has(node.type)) return '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const texts = node.children.map((child) => textOf(child));
  for (const [at, child] of node.children.entries()) {
    const [before = '', after = ''] = [texts[at - 1], texts[at + 1]];
    if (child.type !== 'link' || !POINTS.test(before) || !ENDS.test(after)) continue;
    texts[at - 1] = before.replace(POINTS, '');
    texts[at] = '';
    texts[at + 1] = after.replace(ENDS, '');
  }
  return texts.join('');
};

const isTable = (text: string): boolean => text.split(/[\r\n\u2028\u2029]/).some(isTableLine);
const isFootnote = (text: string): boolean => /^\[\^[^\]]+\]:/.test(text);

const isAddress = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replaceAll(ADDRESS, ''));

const readParagraph = (raw: string, kind: Block['kind']): readonly Block[] => {
  if (isTable(raw) || isFootnote(raw) || isAddress(raw)) return [];
  const text = tidy(raw);
  if (text === '') return [];
  if (kind !== 'prose') return [{ kind, text: text.replaceAll(/\s+/g, ' ') }];
  const lines = splitSpoken(text);
  const isJotted = lines.length > 1 && !(lines.length === 2 && isHeadline(lines));
  return lines.map((line) => ({ kind: isJotted ? 'line' : kind, text: line }));
};

const readNode = (node: Node, kind: Block['kind']): readonly Block[] => {
  if (node.type === 'heading')
    return readParagraph(textOf(node), 'heading').map((block) => ({ ...block, depth: node.depth }));
  if (node.type === 'paragraph') return readParagraph(textOf(node), kind);
  if (node.type === 'listItem') return node.children.flatMap((child) => readNode(child, 'item'));
  if (node.type === 'list' || node.type === 'blockquote')
    return node.children.flatMap((child) => readNode(child, kind));
  return [];
};

/**
 * Reads Markdown or plain text into blocks that can be said: code, tables, pictures, raw HTML and footnotes are
 * left out, links keep their text, an address in a sentence its host.
 */
export const readMarkdown = (text: string): readonly Block[] =>
  fromMarkdown(partFromLists(text)).children.flatMap((node) => readNode(node, 'prose'));
