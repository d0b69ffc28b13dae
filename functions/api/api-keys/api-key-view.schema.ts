import { z } from 'zod';
import { PERMISSIONS } from '../../../shared/domain/permissions.ts';
import { time, ulid } from '../event.schema.ts';

const shape = {
  id: ulid,
  name: z.string().meta({ examples: ['laptop'] }),
  scopes: z.array(z.enum(PERMISSIONS)).optional().meta({
    description: 'What it allows of your role; all of it where there are none.',
  }),
  createdAt: time,
  expiresAt: time.optional(),
};

export const apiKeyList = z
  .strictObject({
    apiKeys: z.array(
      z.strictObject({
        ...shape,
        lastUsedAt: time.optional().meta({
          format: 'date-time',
          description: 'True to five minutes; absent until it is used.',
        }),
      }),
    ),
  })
  .meta({ description: 'Your API keys without the keys themselves; revoked ones are not among them.' });

export const newApiKey = z
  .strictObject({
    ...shape,
    apiKey: z.string().meta({ description: 'The key itself. Keep it: nobody can show it again.' }),
  })
  .meta({ description: 'A new API key.' });

export type ApiKeyView = z.infer<typeof apiKeyList>['apiKeys'][number];
