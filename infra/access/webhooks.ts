import type { WEBHOOK_ROUTES } from '../../functions/api/webhooks/routes.ts';
import {
  type Access,
  appendAudit,
  consume,
  getItem,
  putItem,
  query,
  sendTo,
  updateItem,
} from './statements.ts';

export const WEBHOOK_ACCESS: Readonly<Record<keyof typeof WEBHOOK_ROUTES, readonly Access[]>> = {
  // The webhook, its secret, and how many there are.
  createWebhook: [putItem, updateItem, appendAudit],
  listWebhooks: [query],
  getWebhook: [getItem],
  updateWebhook: [getItem, updateItem, appendAudit],
  // A tombstone; the secret is wiped.
  deleteWebhook: [getItem, putItem, updateItem, appendAudit],
  rotateWebhookSecret: [getItem, updateItem, appendAudit],
  testWebhook: [getItem, putItem, sendTo('deliver-webhook')],
  listWebhookDeliveries: [getItem, query],
};

/** Hands events out to itself as deliveries, and disables what does not answer. */
export const DELIVER_ACCESS: readonly Access[] = [
  getItem,
  query,
  putItem,
  updateItem,
  appendAudit,
  consume('deliver-webhook'),
  sendTo('deliver-webhook'),
];
