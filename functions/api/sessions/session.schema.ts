import { z } from 'zod';
import { EMAIL_CHARACTERS } from '../../../shared/domain/user.ts';
import { noParameters, time } from '../event.schema.ts';
import { password } from '../users/account.schema.ts';

export const createSessionBody = z
  .strictObject({
    username: z
      .string()
      .min(1)
      .max(EMAIL_CHARACTERS)
      .meta({ description: 'your username or e-mail address', examples: ['anna'] }),
    password,
  })
  .meta({ examples: [{ username: 'anna', password: 'seven green umbrellas' }] });

export const createSessionEvent = z.object({
  body: createSessionBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type CreateSessionEvent = z.input<typeof createSessionEvent>;

export const newSession = z
  .strictObject({
    token: z.string().meta({ description: 'fls_ and 43 characters; shown once. Send it as Bearer.' }),
    expiresAt: time.meta({ format: 'date-time', description: 'Sooner after an hour without a request.' }),
  })
  .meta({ description: 'A session of yours.' });
export type NewSession = z.infer<typeof newSession>;
