import { randomBytes } from 'node:crypto';
import { SECRET_PREFIX } from '../../domain/webhooks/sign-webhook.ts';

/** Standard Webhooks: 24 to 64 bytes. */
const SECRET_BYTES = 32;

/** `whsec_` and base64, as the libraries of that convention take it. */
export const newWebhookSecret = (): string =>
  `${SECRET_PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;
