import { z } from 'zod';
import { STAGES } from '../../../shared/domain/video.ts';

const time = z.string().meta({ format: 'date-time' });

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
});

export const timeline = z
  .strictObject({
    attempt: z.int().min(1),
    scenes: z.strictObject({ total: z.int().min(0), done: z.int().min(0), reused: z.int().min(0) }),
    entries: z.array(entry).meta({ description: 'In the order of their starts.' }),
  })
  .meta({ description: 'What the present attempt did, part by part.' });
