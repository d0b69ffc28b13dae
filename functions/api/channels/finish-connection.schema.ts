import { z } from 'zod';
import { noParameters } from '../event.schema.ts';

/** What Google adds is Google's: it is bounded here and read by the use-case. */
const word = z
  .string()
  .regex(/^[!-~]{1,2048}$/)
  .optional();

export const finishConnectionEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({
    state: word.meta({ description: 'what the connection was begun with' }),
    code: word.meta({ description: 'Google’s, good once' }),
    error: word.meta({ description: 'why there is no code' }),
    scope: z.string().max(2048).optional(),
    iss: word,
    authuser: word,
    prompt: word,
    hd: word,
  }),
});
export type FinishConnectionEvent = z.input<typeof finishConnectionEvent>;
