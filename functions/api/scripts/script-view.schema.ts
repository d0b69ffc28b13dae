import { z } from 'zod';
import { SCRIPT_STATUSES } from '../../../shared/domain/saved-script.ts';
import { SOURCE_TYPES } from '../../../shared/domain/source.ts';
import { NICHES, TONES, VOICES } from '../../../shared/domain/video.ts';
import { time, ulid } from '../event.schema.ts';

const scene = z.strictObject({
  text: z.string(),
  picture: z.string().optional(),
  paragraph: z.boolean().meta({ description: 'Whether it begins a paragraph: a longer pause before.' }),
});

/** A script as the API shows it. */
export const scriptView = z
  .strictObject({
    id: ulid,
    title: z.string().meta({ examples: ['Letting go of the day'] }),
    status: z.enum(SCRIPT_STATUSES),
    version: z.int().min(1),
    sourceType: z.enum(SOURCE_TYPES),
    settings: z.strictObject({
      niche: z.enum(NICHES),
      tone: z.enum(TONES),
      voice: z.enum(VOICES),
      durationSeconds: z.int(),
    }),
    scenes: z.array(scene).optional().meta({ description: 'Once it is written.' }),
    writer: z
      .strictObject({ name: z.string(), detail: z.string() })
      .optional()
      .meta({ description: 'Who wrote it, and how.' }),
    error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
    createdAt: time,
    updatedAt: time,
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ description: 'A script on its own; a video is made from it by its id.' });

export type ScriptView = z.infer<typeof scriptView>;
