import { z } from 'zod';
import { DURATION_SECONDS } from '../../../shared/domain/limits.ts';
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
import { noParameters } from '../event.schema.ts';
import { line, source } from '../source.schema.ts';

const captions = z
  .strictObject({
    style: z.enum(CAPTION_STYLES).optional().meta({ default: 'word-pop' }),
    position: z.enum(CAPTION_POSITIONS).optional().meta({ default: 'lower' }),
    size: z.enum(CAPTION_SIZES).optional().meta({ default: 'medium' }),
    colour: z.enum(CAPTION_COLOURS).optional().meta({ default: 'palette' }),
  })
  .meta({ description: 'Captions in the picture; the files captions.srt and captions.vtt always exist.' });

const settings = z.strictObject({
  aspect: z.enum(ASPECTS).optional().meta({ default: '9:16' }),
  quality: z
    .enum(QUALITIES)
    .optional()
    .meta({ default: 'standard', description: 'A draft is half as wide and half as high.' }),
  captions: captions.optional(),
  voice: z.enum(VOICES).optional().meta({ default: 'slt' }),
  niche: z.enum(NICHES).optional().meta({ default: 'education' }),
  tone: z.enum(TONES).optional().meta({ default: 'conversational' }),
  durationSeconds: z
    .int()
    .min(DURATION_SECONDS.min)
    .max(DURATION_SECONDS.max)
    .optional()
    .meta({ default: DURATION_SECONDS.default, description: 'Target length, for notes and topics.' }),
  tags: z.array(line.min(1).max(50)).max(30).optional(),
});

export const createVideoBody = z
  .strictObject({
    title: line.min(1).max(100).optional(),
    source,
    settings: settings.optional(),
  })
  .meta({
    description:
      'A script is narrated as written, scenes too, each with words for its picture; notes (Markdown or plain text) are condensed; of a topic a text is written. Texts are in NFC and without control, direction-changing or invisible characters; at most 100 kB.',
    examples: [
      {
        source: {
          type: 'notes',
          text: '# Why the moon is leaving us\n\nEvery year the moon moves 3.8 centimetres away.',
        },
        settings: { voice: 'slt', niche: 'facts', durationSeconds: 45 },
      },
    ],
  });

const idempotencyKey = z
  .string()
  .regex(/^[\u0021-\u007e]{1,64}$/)
  .meta({
    description: '1 to 64 visible ASCII characters',
    examples: ['4f9f2a52-7f0e-4a2f-8a44-6b2c2f8a4c55'],
  });

export const createVideoEvent = z.object({
  body: createVideoBody,
  headers: z.object({ 'idempotency-key': idempotencyKey.optional() }),
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type CreateVideoEvent = z.input<typeof createVideoEvent>;
