import { ulid } from 'ulid';
import { type Webhook, WEBHOOK_EVENTS } from '../../shared/domain/webhooks/webhook.ts';

/** Made of nothing, and so of no use to anybody. */
export const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 'test').toString('base64')}`;

/** One that listens to everything. */
export const makeWebhook = (change: Partial<Webhook> = {}): Webhook => {
  const at = new Date().toISOString();
  return {
    id: ulid(),
    owner: 'owner-a',
    url: 'https://hooks.example/faceless',
    events: WEBHOOK_EVENTS,
    version: 1,
    auditHash: '',
    createdAt: at,
    updatedAt: at,
    ...change,
  };
};
