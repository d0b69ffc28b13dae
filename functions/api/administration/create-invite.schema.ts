import { z } from 'zod';
import { INVITE_DAYS } from '../../../shared/domain/limits.ts';
import { ROLES } from '../../../shared/domain/permissions.ts';
import { email } from '../users/account.schema.ts';
import { futureTime, noParameters, time, ulid } from '../event.schema.ts';

export const createInviteBody = z
  .strictObject({
    role: z.enum(ROLES),
    email: email.optional().meta({ description: 'an e-mail address; only with it can they register' }),
    expiresAt: futureTime.optional(),
  })
  .meta({
    description: `An invite holds for ${INVITE_DAYS} days at most, and for one person.`,
    examples: [{ role: 'creator', email: 'anna@example.org' }],
  });

export const createInviteEvent = z.object({
  body: createInviteBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type CreateInviteEvent = z.input<typeof createInviteEvent>;

export const newInvite = z
  .strictObject({
    id: ulid,
    role: z.enum(ROLES),
    email: z.string().optional(),
    createdAt: time,
    expiresAt: time,
    token: z.string().meta({ description: 'To be sent with POST /users. Nobody can show it again.' }),
  })
  .meta({ description: 'A new invite.' });
export type NewInvite = z.infer<typeof newInvite>;
