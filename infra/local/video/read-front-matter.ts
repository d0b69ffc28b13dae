import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { SOURCE_TYPES } from '../../../shared/domain/source.ts';
import {
  ASPECTS,
  CAPTION_COLOURS,
  CAPTION_POSITIONS,
  CAPTION_SIZES,
  CAPTION_STYLES,
  NICHES,
  QUALITIES,
  TONES,
  VOICES,
} from '../../../shared/domain/video.ts';
import { BadInput } from './bad-input.ts';
import { suggestName } from './suggest-name.ts';

const captions = z.strictObject({
  style: z.enum(CAPTION_STYLES).optional(),
  position: z.enum(CAPTION_POSITIONS).optional(),
  size: z.enum(CAPTION_SIZES).optional(),
  colour: z.enum(CAPTION_COLOURS).optional(),
});

/** As people write it: a list, or words with commas between. */
const words = z
  .preprocess(
    (given) =>
      typeof given === 'string'
        ? given
            .split(',')
            .map((word) => word.trim())
            .filter(Boolean)
        : given,
    z.array(z.string()).readonly(),
  )
  .optional();

const frontMatter = z.strictObject({
  title: z.string().optional(),
  mode: z.enum(SOURCE_TYPES).optional(),
  niche: z.enum(NICHES).optional(),
  tone: z.enum(TONES).optional(),
  voice: z.enum(VOICES).optional(),
  aspect: z.enum(ASPECTS).optional(),
  quality: z.enum(QUALITIES).optional(),
  captions: z
    .preprocess((given) => (typeof given === 'string' ? { style: given } : given), captions)
    .optional(),
  tags: words,
  keywords: words,
  pictures: z.record(z.string(), z.string()).optional(),
  recordings: z.record(z.string(), z.string()).optional(),
  music: z.string().optional(),
});
export type FrontMatter = z.infer<typeof frontMatter>;

export interface Document {
  readonly frontMatter: FrontMatter;
  readonly body: string;
}

const isFence = (line: string | undefined): boolean => line?.trimEnd() === '---';

/**
 * Splits a Markdown document into its YAML front matter, if it begins with one, and its body.
 * @param file what to call the document in messages
 * @throws BadInput for front matter that does not end, and naming every field that is unknown or has a value
 * that is not offered.
 */
export function readFrontMatter(text: string, file?: string): Document {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const end = isFence(lines[0]) ? lines.findIndex((line, index) => index > 0 && isFence(line)) : -1;
  const name = file === undefined ? 'The front matter' : `The front matter of ${file}`;
  if (end === -1) {
    if (isFence(lines[0]) && /^\w+:(?:\s|$)/u.test(lines[1] ?? '')) {
      throw new BadInput(`${name} does not end: put a line --- below it.`);
    }
    return { frontMatter: {}, body: lines.join('\n') };
  }
  const fields = parseYaml(lines.slice(1, end), name) ?? {};
  const result = frontMatter.safeParse(fields, { reportInput: true });
  if (!result.success) {
    throw new BadInput(`${name} cannot be used: ${result.error.issues.map(describe).join(' ')}`);
  }
  return { frontMatter: result.data, body: lines.slice(end + 1).join('\n') };
}

/** A title is text to its line's end: “Rome: a history” has no mapping in it, and “My #1 tip” no comment. */
const quoteTitle = (line: string, next = ''): string =>
  /^title:\s/u.test(line) &&
  /:\s|\s#/u.test(line.slice(7)) &&
  !/^title:\s+["'[{|>&*!]/u.test(line) &&
  !/^\s/u.test(next)
    ? `title: ${JSON.stringify(line.slice(7).trim())}`
    : line;

function parseYaml(lines: readonly string[], name: string): unknown {
  try {
    // All values are texts: a title may be a number, a date or “no”.
    const text = lines.map((line, at) => quoteTitle(line, lines[at + 1])).join('\n');
    return parse(text, { maxAliasCount: 0, schema: 'failsafe' });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) {
      throw new BadInput(`${name} is not valid YAML: ${String(error)}`, error);
    }
    const [reason] = error.message.split(' at line ');
    const at = error.linePos?.[0].line ?? 1;
    const line = lines[at - 1]?.trim() ?? '';
    const advice = 'Put a value with “: ”, a quotation mark or a bracket in it between single quotes.';
    throw new BadInput(
      `${name} is not valid YAML in line ${String(at + 1)}, “${line}”: ${String(reason)}. ${advice}`,
      error,
    );
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list such as [sea, moon]',
  object: 'a word or a mapping',
  record: 'lines such as “my cup: photos/cup.jpg”',
};

/** What is said elsewhere than in the file. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  duration: 'give it as --duration 60',
  length: 'give it as --duration 60',
  out: 'give it as --out DIR',
};

const suggest = (written: string, known: readonly string[]): string => {
  const meant = suggestName(written, known);
  return meant === undefined ? '' : ` Did you mean “${meant}”?`;
};

function describeUnknown(key: string, path: readonly PropertyKey[]): string {
  const { shape } = path[0] === 'captions' ? captions : frontMatter;
  const known = Object.keys(shape);
  const hint = ELSEWHERE[key];
  const name = [...path, key].map(String).join('.');
  if (hint !== undefined) return `“${name}” is not said in the file: ${hint}.`;
  return `“${name}” is not known; known are ${known.join(', ')}.${suggest(key, known)}`;
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => describeUnknown(key, issue.path)).join(' ');
  }
  const field = issue.path.join('.');
  if (issue.code === 'invalid_type') {
    const what = EXPECTED[issue.expected] ?? issue.expected;
    return field === '' ? 'It must be lines such as “title: The tides”.' : `“${field}” must be ${what}.`;
  }
  if (issue.code === 'invalid_value') {
    const given = String(issue.input);
    const offered = issue.values.map(String);
    return `“${field}” is “${given}”, and must be one of ${offered.join(', ')}.${suggest(given, offered)}`;
  }
  return `“${field}”: ${issue.message}.`;
}
