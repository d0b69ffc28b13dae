import { z } from 'zod';
import { ifMatch, noParameters, ulid } from '../event.schema.ts';
import { webhookDescription, webhookEvents, webhookUrl } from './create-webhook.schema.ts';

export const updateWebhookBody = z
  .strictObject({
    url: webhookUrl.optional(),
    events: webhookEvents.optional(),
    description: webhookDescription.optional().meta({ description: 'An empty one takes it away.' }),
    enabled: z.boolean().optional(),
  })
  .meta({
    description: 'What is named takes the place of what was there.',
    examples: [{ events: ['video.ready'] }],
  });

export const updateWebhookEvent = z.object({
  body: updateWebhookBody,
  headers: z.object({ 'if-match': ifMatch.optional() }),
  pathParameters: z.strictObject({ id: ulid }),
  queryStringParameters: noParameters,
});
export type UpdateWebhookEvent = z.input<typeof updateWebhookEvent>;
