import { z } from 'zod';
import { API_KEY_NAME_CHARACTERS } from '../../../shared/domain/limits.ts';
import { PERMISSIONS } from '../../../shared/domain/permissions.ts';
import { futureTime, noParameters } from '../event.schema.ts';
import { line } from '../source.schema.ts';

export const createApiKeyBody = z
  .strictObject({
    name: line.min(1).max(API_KEY_NAME_CHARACTERS).meta({ description: 'What you call it.' }),
    scopes: z
      .array(z.enum(PERMISSIONS))
      .min(1)
      .max(PERMISSIONS.length)
      .optional()
      .meta({ description: 'What it allows; without it, all that you may do with what you ask with.' }),
    expiresAt: futureTime.optional(),
  })
  .meta({
    description: 'A key never allows more, and never holds longer, than the key that asks for it.',
    examples: [{ name: 'laptop', scopes: ['video:read', 'video:create'] }],
  });

export const createApiKeyEvent = z.object({
  body: createApiKeyBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type CreateApiKeyEvent = z.input<typeof createApiKeyEvent>;
