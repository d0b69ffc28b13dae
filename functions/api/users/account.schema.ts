import { z } from 'zod';
import { PASSWORD_CHARACTERS } from '../../../shared/domain/password.ts';
import { ROLES } from '../../../shared/domain/permissions.ts';
import { EMAIL_CHARACTERS, USERNAME } from '../../../shared/domain/user.ts';
import { noParameters, time } from '../event.schema.ts';

export const username = z
  .string()
  .regex(USERNAME)
  .meta({ description: '3 to 30 letters, digits, _ and -', examples: ['anna'] });

/** zod's own check; it becomes a pattern in the validator. */
export const email = z
  .email()
  .max(EMAIL_CHARACTERS)
  .meta({ description: 'an e-mail address', examples: ['anna@example.org'] });

/** What a new one must be beyond that is in the answer to one that is not. */
export const password = z
  .string()
  .min(1)
  .max(PASSWORD_CHARACTERS.max)
  .meta({ format: 'password', examples: ['seven green umbrellas'] });

/** An account as its holder sees it. */
export const accountView = z
  .strictObject({
    id: z.string().meta({ examples: ['01JD5T3Z8Q6V7W8X9Y0ZABCDEF'] }),
    username,
    email: email.optional(),
    role: z.enum(ROLES),
    hasPassword: z.boolean(),
    version: z.int().min(1),
    createdAt: time,
    updatedAt: time,
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ description: 'Your account.' });
export type AccountView = z.infer<typeof accountView>;

export const createUserBody = z
  .strictObject({
    username,
    email: email.optional(),
    password,
    invite: z
      .string()
      .regex(/^fli_[\w-]{43}$/)
      .optional()
      .meta({ description: 'the token of an invite, fli_ and 43 characters' }),
  })
  .meta({
    description: 'A new user. Where registration is by invite, the invite says the role.',
    examples: [{ username: 'anna', email: 'anna@example.org', password: 'seven green umbrellas' }],
  });

export const createUserEvent = z.object({
  body: createUserBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type CreateUserEvent = z.input<typeof createUserEvent>;
