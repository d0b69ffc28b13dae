import { z } from 'zod';

export const health = z
  .strictObject({ status: z.literal('ok') })
  .meta({ description: 'The gateway reached a function, and its environment is complete.' });
