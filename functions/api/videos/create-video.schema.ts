import { z } from 'zod';
import { completeSettings } from '../../../shared/domain/video-request.ts';
import { noParameters } from '../event.schema.ts';
import { filmSource } from '../source.schema.ts';
import { publishOrder } from './publish.schema.ts';
import { captionsShape, durationSeconds, music, settingsShape, titleLine } from './settings.schema.ts';

const defaults = completeSettings();

const captions = z.strictObject({
  style: captionsShape.style.meta({ default: defaults.captions.style }),
  position: captionsShape.position.meta({ default: defaults.captions.position }),
  size: captionsShape.size.meta({ default: defaults.captions.size }),
  colour: captionsShape.colour.meta({ default: defaults.captions.colour }),
});

const settings = z.strictObject({
  aspect: settingsShape.aspect.meta({ default: defaults.aspect }),
  quality: settingsShape.quality.meta({ default: defaults.quality }),
  captions: captions.optional().meta({ description: settingsShape.captions.description }),
  voice: settingsShape.voice.meta({ default: defaults.voice }),
  niche: settingsShape.niche.meta({ default: defaults.niche }),
  tone: settingsShape.tone.meta({ default: defaults.tone }),
  durationSeconds: durationSeconds.meta({ default: defaults.durationSeconds }),
  tags: settingsShape.tags,
  music: music
    .optional()
    .meta({ description: 'Instead of the bed that is computed otherwise; looped or cut.' }),
});

export const createVideoBody = z
  .strictObject({
    title: titleLine.optional(),
    source: filmSource,
    settings: settings.optional(),
    publish: publishOrder.optional().meta({ description: 'Where the film goes once it is made.' }),
    approval: z.boolean().optional().meta({
      default: false,
      description: 'Whether the film waits for your approval before it is READY or goes to its channel.',
    }),
  })
  .meta({
    description:
      'A script is narrated as written, scenes too, each with words for its picture; notes (Markdown or plain text) are condensed; of a topic a text is written; scriptId names a script of yours. Texts are in NFC and without control, direction-changing or invisible characters; at most 100 kB.',
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
