import { z } from 'zod';
import { ifMatch, noParameters } from '../event.schema.ts';
import { email, username } from './account.schema.ts';

export const updateAccountBody = z
  .strictObject({
    username: username.optional(),
    email: email.nullable().optional().meta({ description: 'null removes it' }),
  })
  .meta({
    description: 'What stays away stays as it is.',
    examples: [{ email: 'anna@example.org' }],
  });

export const updateAccountEvent = z.object({
  body: updateAccountBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
  headers: z.object({ 'if-match': ifMatch.optional() }),
});
export type UpdateAccountEvent = z.input<typeof updateAccountEvent>;
