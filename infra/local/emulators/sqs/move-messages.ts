import { randomUUID } from 'node:crypto';
import { inTransaction } from '../aws/open-database.ts';
import type { JsonObject } from '../aws/serve-json.ts';
import { findQueue, getQueue, type Queue } from './find-queue.ts';
import { readRedrivePolicy } from './queue-attributes.ts';
import { nameOfArn, toArn, type QueueContext } from './queue-context.ts';
import { readInteger, readText } from './read-input.ts';
import { expireMessages } from './take-messages.ts';
import { invalidValue, sqsError } from './sqs-error.ts';

const assertDeadLetterQueue = (context: QueueContext, queue: Queue): void => {
  const names = context.database.prepare('SELECT name FROM queues').all();
  const isTarget = names.some(({ name }) => {
    const policy = readRedrivePolicy(getQueue(context, String(name)).attributes);
    return policy !== undefined && nameOfArn(policy.deadLetterTargetArn) === queue.name;
  });
  if (!isTarget) throw invalidValue('Source queue must be configured as a Dead Letter Queue.');
};

const readSource = (context: QueueContext, input: JsonObject): Queue => {
  const queue = findQueue(context, nameOfArn(readText(input, 'SourceArn')));
  if (queue === undefined) throw sqsError('ResourceNotFoundException', 'The source queue does not exist.');
  return queue;
};

// A message that is moved back is a new one: new id, new time of sending, no receives.
const moveOne = (context: QueueContext, seq: number, target: string): void => {
  const now = context.now();
  context.database
    .prepare(
      `UPDATE messages SET queue = ?1, id = ?2, sent_at = ?3, visible_at = ?3, received = 0,
         first_received_at = NULL, receipt = NULL, source = NULL WHERE seq = ?4`,
    )
    .run(target, randomUUID(), now, seq);
};

const moveAll = (context: QueueContext, source: Queue, destination: string | undefined): Set<string> => {
  const rows = context.database
    .prepare('SELECT seq, source FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY seq')
    .all(source.name, context.now());
  const targets = rows.map((row) => ({ seq: row['seq'] as number, target: destination ?? row['source'] }));
  const movable = targets.filter(({ target }) => typeof target === 'string' && findQueue(context, target));
  for (const { seq, target } of movable) moveOne(context, seq, target as string);
  return new Set(movable.map(({ target }) => target as string));
};

/**
 * StartMessageMoveTask: moves what is visible in a dead-letter queue to the destination, or to where each
 * message came from. The whole move is done, in one commit, before the answer.
 */
export const startMessageMoveTask = (context: QueueContext, input: JsonObject): JsonObject => {
  const source = readSource(context, input);
  assertDeadLetterQueue(context, source);
  const arn = input['DestinationArn'];
  const destination = typeof arn === 'string' ? getQueue(context, nameOfArn(arn)).name : undefined;
  const handle = Buffer.from(randomUUID()).toString('base64');
  const targets = inTransaction(context.database, () => {
    expireMessages(context, source);
    const before = countMessages(context, source.name);
    const moved = moveAll(context, source, destination);
    context.database
      .prepare(
        'INSERT INTO move_tasks (handle, source, destination, moved, started_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(
        handle,
        source.name,
        destination ?? null,
        before - countMessages(context, source.name),
        context.now(),
      );
    return moved;
  });
  for (const target of targets) context.changes.emit(target);
  return { TaskHandle: handle };
};

const countMessages = (context: QueueContext, name: string): number =>
  Number(context.database.prepare('SELECT count(*) AS n FROM messages WHERE queue = ?').get(name)?.['n']);

/** ListMessageMoveTasks, newest first. */
export const listMessageMoveTasks = (context: QueueContext, input: JsonObject): JsonObject => {
  const source = readSource(context, input);
  const tasks = context.database
    .prepare('SELECT * FROM move_tasks WHERE source = ? ORDER BY started_at DESC, rowid DESC LIMIT ?')
    .all(source.name, readInteger(input, 'MaxResults', [1, 10]) ?? 1);
  return {
    Results: tasks.map((task) => ({
      Status: 'COMPLETED',
      SourceArn: toArn(context, source.name),
      ...(task['destination'] === null
        ? {}
        : { DestinationArn: toArn(context, task['destination'] as string) }),
      ApproximateNumberOfMessagesMoved: task['moved'],
      ApproximateNumberOfMessagesToMove: task['moved'],
      StartedTimestamp: task['started_at'],
    })),
  };
};
