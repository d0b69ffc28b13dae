import { z } from 'zod';
import { VIDEO_STATUSES } from '../../../shared/domain/video.ts';
import { nanoUsd, noParameters } from '../event.schema.ts';

export const getStatisticsEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({
    days: z
      .string()
      .regex(/^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])$/)
      .optional()
      .meta({
        description: 'how many, today included: a whole number from 1 to 366',
        default: '30',
        examples: ['7'],
      }),
    of: z
      .enum(['own', 'all'])
      .optional()
      .meta({ description: 'whose: everybody’s for administrators only', default: 'own' }),
  }),
});
export type GetStatisticsEvent = z.input<typeof getStatisticsEvent>;

const count = z.int().min(0);
const day = z.string().meta({ format: 'date', description: 'A day of UTC.', examples: ['2026-11-24'] });

const counts = z.strictObject({
  films: count.meta({ description: 'Films that passed their check; one that is made anew counts again.' }),
  filmMinutes: z.number().min(0),
  nanoUsd: nanoUsd.meta({ description: 'Of parts that began then, at list prices of AWS.' }),
  cache: z
    .strictObject({
      scene: z.strictObject({ hits: count, misses: count }),
      voice: z.strictObject({ hits: count, misses: count }),
    })
    .meta({ description: 'Scenes and voices that were found made, and that were made.' }),
});

export const statistics = z
  .strictObject({
    videos: z
      .strictObject({ total: count, byStatus: z.partialRecord(z.enum(VIDEO_STATUSES), count) })
      .meta({ description: 'As they are now, without those that are deleted.' }),
    from: day,
    to: day,
    total: counts,
    days: z
      .array(counts.extend({ day }))
      .meta({ description: 'Days on which there was something, in order.' }),
  })
  .meta({ description: 'What there is, and what the last days made and cost.' });
export type StatisticsView = z.infer<typeof statistics>;
