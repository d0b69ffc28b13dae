import { z } from 'zod';
import { nextCursor, noParameters, pageCursor, pageLimit } from '../event.schema.ts';
import { userView } from './user-view.schema.ts';

export const listUsersEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({
    limit: pageLimit,
    cursor: pageCursor,
  }),
});
export type ListUsersEvent = z.input<typeof listUsersEvent>;

export const userPage = z
  .strictObject({
    users: z.array(userView),
    cursor: nextCursor,
  })
  .meta({ description: 'A page of users, by name.' });
