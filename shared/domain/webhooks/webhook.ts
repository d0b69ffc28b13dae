/** Webhooks: where an owner wants to hear of what happens to their videos and scripts. Pure. */
import type { AuditEvent } from '../audit.ts';
import { toDetails } from '../audit-details.ts';

/** What is sent, by its type: all that happens today. */
export const WEBHOOK_EVENTS = [
  'video.ready',
  'video.failed',
  'video.cancelled',
  'video.awaiting_review',
  'video.published',
  'video.publish_failed',
  'script.ready',
  'script.failed',
] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENTS)[number];

/** Sent on request alone, whatever a webhook wants to hear of. */
export const TEST_EVENT = 'webhook.test';
export type SentType = WebhookEventType | typeof TEST_EVENT;

/** Why nothing is sent: its owner said so, its receiver answered 410, or several deliveries in a row were given up. */
export const DISABLED_REASONS = ['owner', 'gone', 'failing'] as const;
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** Its secrets are kept apart. */
export interface Webhook {
  readonly id: string;
  readonly owner: string;
  /** https, on a public host. */
  readonly url: string;
  readonly events: readonly WebhookEventType[];
  readonly description?: string;
  /** Undefined while it is enabled. */
  readonly disabled?: DisabledReason;
  /** Deliveries that were given up since the last one that arrived; no version. */
  readonly givenUp?: number;
  /** Moved by every change. */
  readonly version: number;
  /** SHA-256 of its newest audit row. */
  readonly auditHash: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What it is signed with: both while the previous one still holds. */
export interface WebhookSecrets {
  readonly secret: string;
  readonly previous?: string;
  /** RFC 3339: until when the previous one is used. */
  readonly previousUntil?: string;
}

export interface WebhookRequest {
  readonly url: string;
  readonly events: readonly WebhookEventType[];
  readonly description?: string | undefined;
}

export type WebhookEdit = { readonly [Key in keyof WebhookRequest]?: WebhookRequest[Key] | undefined } & {
  readonly enabled?: boolean | undefined;
};

/** Deliveries in a row that are given up until a webhook is disabled: each was tried for a day. */
export const GIVEN_UP_MOST = 5;

/** What its owner edits of it. Enabled again, it starts anew. */
export const planWebhookEdit = (
  { url, events, description, enabled }: WebhookEdit,
  before: Pick<Webhook, 'disabled'>,
): { readonly [Key in keyof Webhook]?: Webhook[Key] | undefined } => ({
  ...(url !== undefined && { url }),
  ...(events !== undefined && { events: uniqueEvents(events) }),
  ...(description !== undefined && { description: description === '' ? undefined : description }),
  ...(enabled === true && { disabled: undefined, givenUp: undefined }),
  ...(enabled === false && { disabled: before.disabled ?? 'owner' }),
});

/** In the order in which they are listed, each once. */
export const uniqueEvents = (events: readonly WebhookEventType[]): readonly WebhookEventType[] =>
  WEBHOOK_EVENTS.filter((type) => events.includes(type));

/** What a row of the trail keeps of it: of its address the host alone, since paths may open doors. */
export const webhookDetails = (
  {
    id,
    url,
    events,
    disabled,
  }: Pick<Webhook, 'id' | 'url' | 'events'> & {
    readonly disabled?: DisabledReason | undefined;
  },
  change: 'created' | 'updated' | 'deleted' | 'disabled' | 'secret rotated',
): NonNullable<AuditEvent['details']> =>
  toDetails({
    setting: 'webhook',
    change,
    webhookId: id,
    host: URL.parse(url)?.hostname,
    events: events.join(' '),
    disabled,
  });
