import { z } from 'zod';
import { DELIVERY_STATUSES } from '../../../shared/domain/webhooks/delivery.ts';
import { DISABLED_REASONS, TEST_EVENT, WEBHOOK_EVENTS } from '../../../shared/domain/webhooks/webhook.ts';
import { time, ulid } from '../event.schema.ts';

const shape = {
  id: ulid,
  url: z.string().meta({ examples: ['https://example.com/hooks/faceless'] }),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  description: z.string().optional(),
  enabled: z.boolean(),
  disabledReason: z.enum(DISABLED_REASONS).optional().meta({
    description:
      'Why nothing is sent: you said so, its receiver answered 410, or several deliveries in a row were given up.',
  }),
  version: z.int().min(1),
  createdAt: time,
  updatedAt: time,
  links: z.strictObject({ self: z.string(), deliveries: z.string() }),
};

/** A webhook as the API shows it. */
export const webhookView = z
  .strictObject(shape)
  .meta({ description: 'Where you are told what becomes of your videos and scripts.' });
export type WebhookView = z.infer<typeof webhookView>;

export const newWebhook = z
  .strictObject({
    ...shape,
    secret: z.string().meta({
      description:
        'What its messages are signed with (Standard Webhooks). Keep it: nobody can show it again.',
    }),
  })
  .meta({ description: 'A webhook with a new secret.' });

export const webhookList = z
  .strictObject({ webhooks: z.array(webhookView) })
  .meta({ description: 'Your webhooks, without their secrets.' });

export const deliveryView = z
  .strictObject({
    id: ulid.meta({ description: 'The event’s, as `webhook-id` says it.' }),
    type: z.enum([...WEBHOOK_EVENTS, TEST_EVENT]),
    status: z.enum(DELIVERY_STATUSES).meta({
      description: 'FAILED: given up. DROPPED: the webhook was disabled or deleted before it arrived.',
    }),
    attempts: z.int().min(0),
    lastAttempt: z
      .strictObject({
        at: time,
        durationMs: z.int().min(0),
        statusCode: z.int().optional().meta({ description: 'What the receiver answered, where it did.' }),
        error: z.string().optional().meta({ description: 'Why it does not count as arrived.' }),
      })
      .optional(),
    nextAttemptAt: time
      .optional()
      .meta({ format: 'date-time', description: 'Not before; while it is PENDING.' }),
    requestId: z.uuid().meta({ description: 'The request that started what the event tells of.' }),
    createdAt: time,
  })
  .meta({ description: 'An event on its way to a webhook.' });
export type DeliveryView = z.infer<typeof deliveryView>;

export const deliveryList = z
  .strictObject({ deliveries: z.array(deliveryView) })
  .meta({ description: 'Up to 50, of the last 30 days.' });
