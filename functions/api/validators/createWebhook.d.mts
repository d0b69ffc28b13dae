// Made by `npm run generate` from the schema; do not edit.
import type { CreateWebhookEvent } from '../webhooks/create-webhook.schema.ts';

export declare const validate: (event: unknown) => event is CreateWebhookEvent;
