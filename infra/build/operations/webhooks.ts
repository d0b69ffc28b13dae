import type { WEBHOOK_ROUTES } from '../../../functions/api/webhooks/routes.ts';
import { createWebhookEvent } from '../../../functions/api/webhooks/create-webhook.schema.ts';
import { updateWebhookEvent } from '../../../functions/api/webhooks/update-webhook.schema.ts';
import {
  deliveryList,
  deliveryView,
  newWebhook,
  webhookList,
  webhookView,
} from '../../../functions/api/webhooks/webhook-view.schema.ts';
import { type ApiOperation, empty, oneObject } from './operation.ts';

export const WEBHOOK_OPERATIONS: Readonly<Record<keyof typeof WEBHOOK_ROUTES, ApiOperation>> = {
  createWebhook: {
    event: createWebhookEvent,
    eventType: { name: 'CreateWebhookEvent', file: 'webhooks/create-webhook.schema.ts' },
    success: {
      status: 201,
      description: 'The webhook; its secret is shown this once.',
      body: newWebhook,
      location: true,
      tagged: true,
    },
    problems: [400, 409, 413, 415, 422],
  },
  listWebhooks: {
    ...empty,
    success: { status: 200, description: 'The webhooks, also disabled ones.', body: webhookList },
    problems: [422],
  },
  getWebhook: {
    ...oneObject,
    success: { status: 200, description: 'The webhook.', body: webhookView, tagged: true },
    problems: [404, 422],
  },
  updateWebhook: {
    event: updateWebhookEvent,
    eventType: { name: 'UpdateWebhookEvent', file: 'webhooks/update-webhook.schema.ts' },
    success: { status: 200, description: 'The webhook as it is now.', body: webhookView, tagged: true },
    problems: [400, 404, 409, 412, 413, 415, 422],
  },
  deleteWebhook: {
    ...oneObject,
    success: { status: 204, description: 'Deleted, with its secrets.' },
    problems: [404, 409, 422],
  },
  rotateWebhookSecret: {
    ...oneObject,
    success: {
      status: 200,
      description: 'The webhook with its new secret, shown this once.',
      body: newWebhook,
      tagged: true,
    },
    problems: [404, 409, 422],
  },
  testWebhook: {
    ...oneObject,
    success: {
      status: 202,
      description: 'Accepted; the test event is on its way.',
      body: deliveryView,
      location: true,
    },
    problems: [404, 409, 422],
  },
  listWebhookDeliveries: {
    ...oneObject,
    success: { status: 200, description: 'The last deliveries.', body: deliveryList },
    problems: [404, 422],
  },
};
