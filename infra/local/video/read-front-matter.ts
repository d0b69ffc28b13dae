import { parse } from 'yaml';
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
 * @throws BadInput for front matter that does not end, and naming every field that is unknown or has a value
 * that is not offered.
 */
export function readFrontMatter(text: string): Document {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const end = isFence(lines[0]) ? lines.findIndex((line, index) => index > 0 && isFence(line)) : -1;
  if (end === -1) {
    if (isFence(lines[0]) && /^\w+:(?:\s|$)/u.test(lines[1] ?? '')) {
      throw new BadInput('The front matter does not end: put a line --- below it.');
    }
    return { frontMatter: {}, body: lines.join('\n') };
  }
  const result = frontMatter.safeParse(parseYaml(lines.slice(1, end).join('\n')) ?? {});
  if (!result.success) {
    throw new BadInput(`The front matter cannot be used: ${result.error.issues.map(describe).join(' ')}`);
  }
  return { frontMatter: result.data, body: lines.slice(end + 1).join('\n') };
}

function parseYaml(text: string): unknown {
  try {
    // All values are texts: a title may be a number, a date or “no”.
    return parse(text, { maxAliasCount: 0, schema: 'failsafe' });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new BadInput(`The front matter is not valid YAML: ${reason}`, error);
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list such as [sea, moon]',
  object: 'a word or a mapping',
  record: 'lines such as “my cup: photos/cup.jpg”',
};

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const { shape } = issue.path[0] === 'captions' ? captions : frontMatter;
    const known = Object.keys(shape).join(', ');
    const names = issue.keys.map((key) => `“${[...issue.path, key].join('.')}”`);
    return `${names.join(', ')} is not known; known are ${known}.`;
  }
  const field = issue.path.join('.');
  if (issue.code === 'invalid_type') {
    const what = EXPECTED[issue.expected] ?? issue.expected;
    return field === '' ? 'It must be lines such as “title: The tides”.' : `“${field}” must be ${what}.`;
  }
  if (issue.code === 'invalid_value') {
    return `“${field}” must be one of ${issue.values.map(String).join(', ')}.`;
  }
  return `“${field}”: ${issue.message}.`;
}
