import { FacelessError } from '../../domain/errors.ts';
import type { Webhook } from '../../domain/webhooks/webhook.ts';
import type { WebhookStore } from '../../ports/webhooks.ts';

/** Throws NOT_FOUND, in the same words for another owner's webhook and for one that never was. */
export const findWebhook = async (
  webhooks: Pick<WebhookStore, 'get'>,
  { owner, id }: { readonly owner: string; readonly id: string },
): Promise<Webhook> => {
  const webhook = await webhooks.get(owner, id);
  if (webhook === undefined) throw new FacelessError('NOT_FOUND', `There is no webhook ${id}.`);
  return webhook;
};
