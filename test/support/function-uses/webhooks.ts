import { receive, send } from './uses.ts';

export const API_WEBHOOK_USES = {
  'create-webhook': ['PutItem table', 'UpdateItem table', 'PutItem audittable'],
  'list-webhooks': ['Query table'],
  'get-webhook': ['GetItem table'],
  'update-webhook': ['GetItem table', 'UpdateItem table', 'PutItem audittable'],
  'delete-webhook': ['GetItem table', 'PutItem table', 'UpdateItem table', 'PutItem audittable'],
  'rotate-webhook-secret': ['GetItem table', 'UpdateItem table', 'PutItem audittable'],
  'test-webhook': ['GetItem table', 'PutItem table', ...send('deliverwebhook')],
  'list-webhook-deliveries': ['GetItem table', 'Query table'],
};

export const DELIVER_USES = {
  'deliver-webhook': [
    'GetItem table',
    'Query table',
    'PutItem table',
    'UpdateItem table',
    'PutItem audittable',
    ...receive('deliverwebhook'),
    'ChangeMessageVisibility deliverwebhook',
    ...send('deliverwebhook'),
  ],
};
