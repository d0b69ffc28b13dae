/** Standard Webhooks 1.0.0: what a receiver checks. Pure. */
import { createHmac } from 'node:crypto';
import type { WebhookSecrets } from './webhook.ts';

/** Of a secret as its owner has it; the rest is base64. */
export const SECRET_PREFIX = 'whsec_';

export interface SignedMessage {
  /** The same each time that a message is sent. */
  readonly id: string;
  /** Seconds since 1970, of this sending: receivers refuse what is old. */
  readonly timestamp: number;
  readonly body: string;
}

const sign = (secret: string, { id, timestamp, body }: SignedMessage): string => {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
};

/** One signature for each secret that holds, with spaces between. */
export const signatureHeaders = (
  message: SignedMessage,
  { secret, previous, previousUntil }: WebhookSecrets,
): Readonly<Record<string, string>> => {
  const isRotating =
    previous !== undefined &&
    previousUntil !== undefined &&
    message.timestamp * 1000 < Date.parse(previousUntil);
  const secrets = isRotating ? [secret, previous] : [secret];
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': secrets.map((one) => sign(one, message)).join(' '),
  };
};
