import type { GroupRoutes } from '../route.ts';

export const WEBHOOK_ROUTES = {
  createWebhook: {
    method: 'POST',
    path: '/webhooks',
    permission: 'webhook:manage',
    entry: 'functions/api/webhooks/create-webhook.ts',
    summary: 'Be told what becomes of your videos and scripts; the secret is shown this once',
  },
  listWebhooks: {
    method: 'GET',
    path: '/webhooks',
    permission: 'webhook:manage',
    entry: 'functions/api/webhooks/list-webhooks.ts',
    summary: 'Your webhooks, oldest first',
  },
  getWebhook: {
    method: 'GET',
    path: '/webhooks/{id}',
    permission: 'webhook:manage',
    entry: 'functions/api/webhooks/get-webhook.ts',
    summary: 'One webhook',
  },
  updateWebhook: {
    method: 'PATCH',
    path: '/webhooks/{id}',
    permission: 'webhook:manage',
    entry: 'functions/api/webhooks/update-webhook.ts',
    summary: 'Change address or events of a webhook, disable or enable it',
  },
  deleteWebhook: {
    method: 'DELETE',
    path: '/webhooks/{id}',
    permission: 'webhook:manage',
    entry: 'functions/api/webhooks/delete-webhook.ts',
    summary: 'Delete a webhook; what is under way to it is dropped',
  },
  rotateWebhookSecret: {
    method: 'POST',
    path: '/webhooks/{id}/rotate-secret',
    permission: 'webhook:manage',
    entry: 'functions/api/webhooks/rotate-webhook-secret.ts',
    summary: 'A new secret, shown this once; the old one holds for a day beside it',
  },
  testWebhook: {
    method: 'POST',
    path: '/webhooks/{id}/test',
    permission: 'webhook:manage',
    rate: 'make',
    entry: 'functions/api/webhooks/test-webhook.ts',
    summary: 'Have a test event sent',
  },
  listWebhookDeliveries: {
    method: 'GET',
    path: '/webhooks/{id}/deliveries',
    permission: 'webhook:manage',
    entry: 'functions/api/webhooks/list-webhook-deliveries.ts',
    summary: 'The last deliveries of a webhook, newest first',
  },
} as const satisfies GroupRoutes;
