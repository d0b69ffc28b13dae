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
  tags: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
});
export type FrontMatter = z.infer<typeof frontMatter>;

export interface Document {
  readonly frontMatter: FrontMatter;
  readonly body: string;
}

/**
 * Splits a Markdown document into its YAML front matter, if it begins with one, and its body.
 * @throws BadInput naming every field that is unknown or has a value that is not offered.
 */
export function readFrontMatter(text: string): Document {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end === -1) {
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
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new BadInput(`The front matter is not valid YAML: ${reason}`, error);
  }
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const { shape } = issue.path[0] === 'captions' ? captions : frontMatter;
    const known = Object.keys(shape).join(', ');
    const names = issue.keys.map((key) => `“${[...issue.path, key].join('.')}”`);
    return `${names.join(', ')} is not known; known are ${known}.`;
  }
  const field = issue.path.join('.');
  if (issue.code === 'invalid_value') {
    return `“${field}” must be one of ${issue.values.map(String).join(', ')}.`;
  }
  return `“${field}”: ${issue.message}.`;
}
