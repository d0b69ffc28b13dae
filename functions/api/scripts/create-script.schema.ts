import { z } from 'zod';
import { completeScriptSettings } from '../../../shared/domain/saved-script.ts';
import { noParameters } from '../event.schema.ts';
import { source } from '../source.schema.ts';
import { durationSeconds, settingsShape, titleLine } from '../videos/settings.schema.ts';

const defaults = completeScriptSettings();

export const createScriptBody = z
  .strictObject({
    title: titleLine.optional(),
    source,
    settings: z
      .strictObject({
        niche: settingsShape.niche.meta({ default: defaults.niche }),
        tone: settingsShape.tone.meta({ default: defaults.tone }),
        voice: settingsShape.voice.meta({ default: defaults.voice }),
        durationSeconds: durationSeconds.meta({ default: defaults.durationSeconds }),
      })
      .optional(),
  })
  .meta({
    description:
      'What the script is written from, as for a video; niche and tone set its words and its pace.',
    examples: [
      {
        source: { type: 'topic', topic: 'letting go of the day', keywords: ['candle'] },
        settings: { niche: 'sleep', tone: 'calm', durationSeconds: 120 },
      },
    ],
  });

export const createScriptEvent = z.object({
  body: createScriptBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type CreateScriptEvent = z.input<typeof createScriptEvent>;
