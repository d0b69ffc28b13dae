import { idMessages } from './id-message.ts';

const messages = idMessages('webhookTask', 'a webhook');

/** A message's body as one for a webhook's task; undefined where it is of another kind. Throws as `idMessages` says. */
export const readWebhookMessage = messages.read;

/** As `readWebhookMessage`, but undefined for a body that it refuses. */
export const tryReadWebhookMessage = messages.tryRead;
