import { z } from 'zod';
import { noParameters } from '../event.schema.ts';
import { password } from './account.schema.ts';

export const changePasswordBody = z
  .strictObject({
    currentPassword: password.optional().meta({
      format: 'password',
      description: 'Left out only where the account has no password yet.',
    }),
    newPassword: password.meta({
      format: 'password',
      description: '15 characters, or 12 with upper and lower case letters, digits and other signs.',
    }),
  })
  .meta({
    description: 'All sessions end with the change; keys stay.',
    examples: [{ currentPassword: 'seven green umbrellas', newPassword: 'eight blue umbrellas!' }],
  });

export const changePasswordEvent = z.object({
  body: changePasswordBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type ChangePasswordEvent = z.input<typeof changePasswordEvent>;
