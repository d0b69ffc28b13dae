import { z } from 'zod';
import { noParameters } from '../event.schema.ts';
import { password } from './account.schema.ts';

export const deleteAccountBody = z
  .strictObject({
    password: password.optional().meta({
      format: 'password',
      description: 'Yours, once more. Left out only where the account has none.',
    }),
  })
  .meta({
    description: 'There is no way back.',
    examples: [{ password: 'seven green umbrellas' }],
  });

export const deleteAccountEvent = z.object({
  body: deleteAccountBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type DeleteAccountEvent = z.input<typeof deleteAccountEvent>;
