import { z } from 'zod';
import { WEBHOOK_DESCRIPTION_CHARACTERS, WEBHOOK_URL_CHARACTERS } from '../../../shared/domain/limits.ts';
import { WEBHOOK_EVENTS } from '../../../shared/domain/webhooks/webhook.ts';
import { noParameters } from '../event.schema.ts';
import { line } from '../source.schema.ts';

export const webhookUrl = z
  .string()
  .min(1)
  .max(WEBHOOK_URL_CHARACTERS)
  .meta({ description: 'https on 443, a host name that leads to public addresses' });

export const webhookEvents = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1)
  .max(WEBHOOK_EVENTS.length)
  .meta({ description: 'What you want to hear of.' });

export const webhookDescription = line.max(WEBHOOK_DESCRIPTION_CHARACTERS);

export const createWebhookBody = z
  .strictObject({ url: webhookUrl, events: webhookEvents, description: webhookDescription.optional() })
  .meta({
    description: 'docs/webhooks.md shows what is sent, and how to check that it comes from here.',
    examples: [{ url: 'https://example.com/hooks/faceless', events: ['video.ready', 'video.failed'] }],
  });

export const createWebhookEvent = z.object({
  body: createWebhookBody,
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type CreateWebhookEvent = z.input<typeof createWebhookEvent>;
