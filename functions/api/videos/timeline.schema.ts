import { z } from 'zod';
import { USED_NAMES } from '../../../shared/domain/cost/price-use.ts';
import { STAGES } from '../../../shared/domain/video.ts';
import { nanoUsd } from '../event.schema.ts';

const time = z.string().meta({ format: 'date-time' });

const used = z.partialRecord(z.enum(USED_NAMES), z.int().min(0)).meta({
  description: 'Amounts; `megabyteMs` is a function’s memory times its time, `bytes` are what was stored.',
});

const cost = z.strictObject({
  nanoUsd: nanoUsd.meta({ description: 'Of all starts, at list prices of AWS.' }),
  unsettled: z
    .int()
    .min(0)
    .meta({ description: 'Starts that are at work or died: they count with what was expected.' }),
  used,
});

const entry = z.strictObject({
  stage: z.enum(STAGES),
  part: z.int().min(0).meta({ description: 'A scene, counted from 0; 0 for stages that are one piece.' }),
  rebuild: z.int().min(0).meta({ description: 'How often the check had sent the attempt back.' }),
  starts: z.int().min(1),
  startedAt: time,
  endedAt: time.optional(),
  seconds: z.number().min(0).optional(),
  cache: z.enum(['hit', 'miss']).optional().meta({ description: 'Whether the scene was found or made.' }),
  bytes: z.int().min(0).optional().meta({ description: 'Of what came out, where it is known.' }),
  cost: cost.optional(),
});

export const timeline = z
  .strictObject({
    attempt: z.int().min(1),
    scenes: z.strictObject({ total: z.int().min(0), done: z.int().min(0), reused: z.int().min(0) }),
    cost: cost.extend({ stages: z.partialRecord(z.enum(STAGES), cost) }),
    entries: z.array(entry).meta({ description: 'In the order of their starts.' }),
  })
  .meta({ description: 'What the present attempt did, part by part.' });
