// Made by `npm run generate` from the schema; do not edit.
import type { UpdateWebhookEvent } from '../webhooks/update-webhook.schema.ts';

export declare const validate: (event: unknown) => event is UpdateWebhookEvent;
