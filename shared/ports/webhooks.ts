/** What use-cases need for webhooks. Errors as in `store.ts`. */
import type { AuditEvent } from '../domain/audit.ts';
import type { Delivery, DeliveryTry, Verdict } from '../domain/webhooks/delivery.ts';
import type { WebhookEvent } from '../domain/webhooks/webhook-event.ts';
import type { WebhookMessage, WebhookTask } from '../domain/webhooks/webhook-task.ts';
import type { Webhook, WebhookSecrets } from '../domain/webhooks/webhook.ts';

export interface WebhookStore {
  /**
   * One transaction: webhook (must not exist), its secret, the count of its owner's, and its audit row. CONFLICT when
   * the owner has as many as can be.
   */
  readonly create: (input: {
    readonly webhook: Webhook;
    readonly secret: string;
    readonly audit: AuditEvent;
  }) => Promise<Webhook>;
  /** Consistent read. */
  readonly get: (owner: string, id: string) => Promise<Webhook | undefined>;
  /** All of an owner's, oldest first. Consistent. */
  readonly list: (owner: string) => Promise<readonly Webhook[]>;
  /** One transaction: the change (condition: the version read), version + 1, and its audit row. STALE. */
  readonly change: (input: {
    readonly webhook: Webhook;
    readonly change: { readonly [Key in keyof Webhook]?: Webhook[Key] | undefined };
    readonly audit: AuditEvent;
  }) => Promise<Webhook>;
  /** As `change`, with a new secret: the one before holds until `previousUntil`. STALE. */
  readonly rotate: (input: {
    readonly webhook: Webhook;
    readonly secret: string;
    readonly previousUntil: string;
    readonly audit: AuditEvent;
  }) => Promise<Webhook>;
  /** Replaces the webhook by a tombstone and wipes its secrets, with its audit row. STALE. */
  readonly remove: (input: { readonly webhook: Webhook; readonly audit: AuditEvent }) => Promise<void>;
  /** Consistent read; undefined where the webhook is gone. */
  readonly readSecrets: (id: string) => Promise<WebhookSecrets | undefined>;
  /** Counts a delivery that was given up, or forgets them where one arrived; no version. Returns how many there are. */
  readonly countGivenUp: (webhook: Webhook, isGivenUp: boolean) => Promise<number>;
}

export interface WebhookTaskStore {
  /** An event that is not handed out yet. Consistent. */
  readonly findEvent: (owner: string, id: string) => Promise<WebhookEvent | undefined>;
  /** The event is handed out: nobody asks for it again. */
  readonly finishEvent: (event: Pick<WebhookEvent, 'owner' | 'id'>) => Promise<void>;
  /** A delivery that has not been begun; one that is there already stays as it is. */
  readonly create: (delivery: Delivery) => Promise<void>;
  /** Begins a try: undefined where it is not the time, another is at it, or it has ended. */
  readonly begin: (owner: string, id: string) => Promise<Delivery | undefined>;
  /** Ends the try that was begun; false where it was overtaken. */
  readonly settle: (
    delivery: Delivery,
    verdict: Pick<Verdict, 'status' | 'nextAttemptAt'>,
    made?: DeliveryTry,
  ) => Promise<boolean>;
  /** A webhook's newest deliveries, newest first. */
  readonly list: (input: {
    readonly owner: string;
    readonly webhookId: string;
    readonly limit: number;
  }) => Promise<readonly Delivery[]>;
  /** Events and deliveries whose time has come, of every owner, oldest first. */
  readonly listDue: (input: {
    readonly now: Date;
    readonly limit: number;
  }) => Promise<readonly WebhookTask[]>;
  /** Looks at a task again at that time, unless it has moved. */
  readonly postpone: (task: WebhookTask, until: Date) => Promise<void>;
  /** Gives a task up whose deadline has come. */
  readonly giveUp: (task: WebhookTask) => Promise<void>;
}

/** Sends to the queue of webhooks; throws UNAVAILABLE (retryable). */
export type SendWebhookTask = (message: WebhookMessage) => Promise<void>;

/** Sends one message to a receiver and says what came of it; never throws for what the receiver does. */
export type SendWebhook = (input: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<Pick<DeliveryTry, 'statusCode' | 'error' | 'retryAfterSeconds'>>;
