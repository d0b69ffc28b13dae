/** One event on its way to one webhook. Pure. */
import type { SentType } from './webhook.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** DROPPED: its webhook was disabled or deleted before it arrived. */
export const DELIVERY_STATUSES = ['PENDING', 'DELIVERED', 'FAILED', 'DROPPED'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What came of one try. */
export interface DeliveryTry {
  /** RFC 3339, UTC: when it was sent. */
  readonly at: string;
  readonly durationMs: number;
  /** What the receiver answered; undefined where it did not. */
  readonly statusCode?: number;
  /** For people: why it does not count as arrived. */
  readonly error?: string;
  /** Seconds that the receiver asked to be left alone for. */
  readonly retryAfterSeconds?: number;
}

export interface Delivery {
  /** `<webhook>#<event>`: the same event goes to the same webhook once. */
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly owner: string;
  readonly type: SentType;
  readonly requestId: string;
  readonly body: string;
  readonly status: DeliveryStatus;
  /** Tries that were begun. */
  readonly attempts: number;
  readonly last?: Omit<DeliveryTry, 'retryAfterSeconds'>;
  /** RFC 3339: not before; while a try is under way, when it counts as lost. */
  readonly nextAttemptAt?: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** Whatever happens, it is given up by then. */
  readonly deadline: string;
}

/**
 * Seconds between a try that failed and the next: together over a day, so that a night's outage costs no event. The
 * sweep asks each minute, so each lasts up to a minute longer.
 */
export const RETRY_SECONDS = [60, 300, 1800, 7200, 18_000, 36_000, 36_000] as const;
export const TRIES = RETRY_SECONDS.length + 1;

/** The longest that a receiver's own `Retry-After` is honoured. */
const MOST_SECONDS = 36_000;

/** Hours until whatever is still under way is given up: longer than all tries take. */
const DEADLINE_HOURS = 48;
const HOUR_MS = 3_600_000;

export const deadlineOf = (at: string): string =>
  new Date(Date.parse(at) + DEADLINE_HOURS * HOUR_MS).toISOString();

export const newDelivery = (webhookId: string, event: WebhookEvent): Delivery => {
  const { id: eventId, owner, type, requestId, body, timestamp } = event;
  return {
    id: `${webhookId}#${eventId}`,
    webhookId,
    eventId,
    owner,
    type,
    requestId,
    body,
    status: 'PENDING',
    attempts: 0,
    nextAttemptAt: timestamp,
    createdAt: timestamp,
    deadline: deadlineOf(timestamp),
  };
};

/** What becomes of a delivery after a try. */
export interface Verdict {
  readonly status: DeliveryStatus;
  /** Only of one that is PENDING. */
  readonly nextAttemptAt?: string;
  /** Whether the receiver said that it is gone for good. */
  readonly gone: boolean;
}

const GONE = 410;

const isArrived = ({ statusCode, error }: DeliveryTry): boolean =>
  error === undefined && statusCode !== undefined && statusCode >= 200 && statusCode < 300;

/** `attempts` counts the try that `made` tells of. */
export const judgeTry = (attempts: number, made: DeliveryTry, now: Date): Verdict => {
  if (isArrived(made)) return { status: 'DELIVERED', gone: false };
  if (made.statusCode === GONE) return { status: 'FAILED', gone: true };
  const pause = RETRY_SECONDS[attempts - 1];
  if (pause === undefined) return { status: 'FAILED', gone: false };
  const seconds = Math.max(pause, Math.min(made.retryAfterSeconds ?? 0, MOST_SECONDS));
  return {
    status: 'PENDING',
    nextAttemptAt: new Date(now.getTime() + seconds * 1000).toISOString(),
    gone: false,
  };
};
