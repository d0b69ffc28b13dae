import { z } from 'zod';
import { noParameters } from '../event.schema.ts';
import { userView } from './user-view.schema.ts';

export const listUsersEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({
    limit: z
      .string()
      .regex(/^(?:[1-9]\d?|100)$/)
      .optional()
      .meta({ description: 'a whole number from 1 to 100', default: '20', examples: ['20'] }),
    cursor: z
      .string()
      .regex(/^[\w-]{1,200}$/)
      .optional()
      .meta({ description: 'the cursor of the page before' }),
  }),
});
export type ListUsersEvent = z.input<typeof listUsersEvent>;

export const userPage = z
  .strictObject({
    users: z.array(userView),
    cursor: z.string().optional().meta({
      description: 'Of the next page; absent on the last. A page may be short, or empty, and still have one.',
    }),
  })
  .meta({ description: 'A page of users, by name.' });
