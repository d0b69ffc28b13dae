import { malformedXml } from './s3-error.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An element with text. */
export const textElement = (name: string, value: string | number | boolean): string =>
  `<${name}>${String(value).replaceAll(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character)}</${name}>`;

/** An element with elements. */
export const element = (name: string, children: readonly string[]): string =>
  `<${name}>${children.join('')}</${name}>`;

/** A whole document in S3's namespace. */
export const document = (name: string, children: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${children.join('')}</${name}>`;

export interface XmlNode {
  readonly name: string;
  readonly children: XmlNode[];
  text: string;
}

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
};

const unescape = (text: string): string => text.replaceAll(/&(#?\w+);/g, decodeEntity);

const closeTag = (stack: XmlNode[], name: string): void => {
  const node = stack.pop();
  if (node?.name !== name || stack.length === 0) throw malformedXml(`</${name}> closes nothing.`);
};

/** Parses the elements and text of a small document; no attributes, comments, CDATA or entities of its own. */
export const parseXml = (source: string): XmlNode => {
  const root: XmlNode = { name: '', children: [], text: '' };
  const stack = [root];
  for (const [, tag, text] of source.matchAll(/<([^<>]*)>|([^<]+)|</g)) {
    const parent = stack.at(-1) as XmlNode;
    if (text !== undefined) parent.text += unescape(text);
    else if (tag === undefined || tag.startsWith('!')) throw malformedXml('Only elements are read.');
    else if (tag.startsWith('/')) closeTag(stack, tag.slice(1).trim());
    else if (!tag.startsWith('?')) {
      const node = { name: tag.split(/[\s/]/, 1)[0] ?? '', children: [], text: '' };
      parent.children.push(node);
      if (!tag.endsWith('/')) stack.push(node);
    }
  }
  const [top] = root.children;
  if (stack.length !== 1 || top === undefined) throw malformedXml('The document is not whole.');
  return top;
};

/** A node's child elements of one name. */
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);

/** The text of a child element, or undefined. */
export const textOf = (node: XmlNode, name: string): string | undefined => childrenOf(node, name)[0]?.text;
