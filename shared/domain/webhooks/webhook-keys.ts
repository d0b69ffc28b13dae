/** Where webhooks and what is under way to them lie in the application table. */
import type { ItemKey } from '../keys.ts';

export const webhookKey = (owner: string, id: string): ItemKey => ({
  pk: `OWNER#${owner}`,
  sk: `WEBHOOK#${id}`,
});

export const webhookSubject = (id: string): string => `webhook#${id}`;

/** How many webhooks an owner has. */
export const webhookCountKey = (owner: string): ItemKey => ({ pk: `OWNER#${owner}`, sk: 'WEBHOOKS' });

/** What a webhook's messages are signed with: apart from it, so that who reads the one does not read the other. */
export const webhookSecretKey = (id: string): ItemKey => ({ pk: `WEBHOOKSECRET#${id}`, sk: 'SECRET' });

/** An event that is told to webhooks, or its delivery to one of them, by what its task is called. */
export const webhookTaskKey = (owner: string, task: string): ItemKey => ({ pk: `OWNER#${owner}`, sk: task });

/** Events that are to be handed out, and deliveries that are to be tried. */
export const dueWebhookPartition = (shard: number): string => `DUE-WEBHOOK#${shard}`;
