import { randomUUID } from 'node:crypto';
import { inTransaction } from '../aws/open-database.ts';
import { findQueue, type Queue } from './find-queue.ts';
import { readNumber, readRedrivePolicy } from './queue-attributes.ts';
import { nameOfArn, type QueueContext } from './queue-context.ts';

export interface MessageRow {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly attributes: string;
  readonly trace_header: string | null;
  readonly group_id: string | null;
  readonly sent_at: number;
  readonly received: number;
  readonly first_received_at: number;
  readonly receipt: string;
  readonly source: string | null;
}

/**
 * Fair queueing: a message's turn is its place in its group, behind those of the group that are being
 * worked on. So a group with a thousand messages delays another one's first by hardly anything.
 */
const NEXT = `
SELECT seq, received FROM (
  SELECT seq, received,
    row_number() OVER (PARTITION BY coalesce(m.group_id, m.id) ORDER BY seq) + coalesce(f.flying, 0) AS turn
  FROM messages m LEFT JOIN (
    SELECT group_id, count(*) AS flying FROM messages
    WHERE queue = ?1 AND visible_at > ?2 AND receipt IS NOT NULL GROUP BY group_id
  ) f ON f.group_id = m.group_id
  WHERE m.queue = ?1 AND m.visible_at <= ?2
) ORDER BY turn, seq LIMIT ?3`;

/** Messages older than the queue's retention are gone, in flight or not. */
export const expireMessages = (context: QueueContext, queue: Queue): void => {
  const oldest = context.now() - readNumber(queue.attributes, 'MessageRetentionPeriod') * 1000;
  context.database.prepare('DELETE FROM messages WHERE queue = ? AND sent_at < ?').run(queue.name, oldest);
};

const moveToDeadLetters = (context: QueueContext, queue: Queue, most: number, target: string): void => {
  // The time of sending stays: it is the original one that the dead-letter queue's retention counts from.
  const moved = context.database
    .prepare(
      `UPDATE messages SET queue = ?1, source = ?2, receipt = NULL
       WHERE queue = ?2 AND visible_at <= ?3 AND received >= ?4`,
    )
    .run(target, queue.name, context.now(), most);
  if (moved.changes > 0) context.changes.emit(target);
};

/**
 * Takes up to `count` visible messages, invisible to others for `visibilityMs` from now; those received too
 * often go to the dead-letter queue instead.
 */
export const takeMessages = (
  context: QueueContext,
  queue: Queue,
  limits: { readonly count: number; readonly visibilityMs: number },
): MessageRow[] =>
  inTransaction(context.database, () => {
    expireMessages(context, queue);
    const policy = readRedrivePolicy(queue.attributes);
    const target = policy === undefined ? undefined : nameOfArn(policy.deadLetterTargetArn);
    if (policy !== undefined && target !== undefined && findQueue(context, target) !== undefined)
      moveToDeadLetters(context, queue, policy.maxReceiveCount, target);
    const now = context.now();
    const next = context.database.prepare(NEXT).all(queue.name, now, limits.count);
    const take = context.database.prepare(
      `UPDATE messages SET received = received + 1, first_received_at = coalesce(first_received_at, ?1),
         receipt = ?2, visible_at = ?3 WHERE seq = ?4 RETURNING *`,
    );
    return next.map(
      ({ seq }) =>
        take.get(now, randomUUID(), now + limits.visibilityMs, seq as number) as unknown as MessageRow,
    );
  });

/** When the next invisible message of a queue becomes visible (ms since the epoch), if there is one. */
export const nextVisibleAt = (context: QueueContext, queue: Queue): number | undefined => {
  const row = context.database
    .prepare('SELECT min(visible_at) AS at FROM messages WHERE queue = ? AND visible_at > ?')
    .get(queue.name, context.now());
  return (row?.['at'] as number | null) ?? undefined;
};
