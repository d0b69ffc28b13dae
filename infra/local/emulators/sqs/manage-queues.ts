import type { JsonObject } from '../aws/serve-json.ts';
import { findQueue, getQueue, readQueue } from './find-queue.ts';
import {
  checkAttributes,
  DEFAULT_ATTRIBUTES,
  readRedrivePolicy,
  type QueueAttributes,
} from './queue-attributes.ts';
import { ACCOUNT_ID, nameOfArn, toArn, type QueueContext } from './queue-context.ts';
import { readInteger, readText, readTexts } from './read-input.ts';
import { invalidValue, sqsError } from './sqs-error.ts';
import { expireMessages } from './take-messages.ts';

const urlOf = (context: QueueContext, name: string): string => `${context.endpoint()}/${ACCOUNT_ID}/${name}`;

const assertDeadLetterQueue = (context: QueueContext, attributes: QueueAttributes): void => {
  const policy = readRedrivePolicy(attributes);
  if (policy !== undefined && findQueue(context, nameOfArn(policy.deadLetterTargetArn)) === undefined)
    throw invalidValue(`Dead letter target does not exist: ${policy.deadLetterTargetArn}`);
};

/** CreateQueue: the same again answers the same; with other attributes it is QueueNameExists. */
export const createQueue = (context: QueueContext, input: JsonObject): JsonObject => {
  const name = readText(input, 'QueueName');
  if (!/^[\w-]{1,80}$/.test(name))
    throw invalidValue('A queue name is 1 to 80 letters, digits, hyphens and underscores.');
  const wanted = checkAttributes(input['Attributes']);
  assertDeadLetterQueue(context, wanted);
  const existing = findQueue(context, name);
  if (existing === undefined) {
    const now = context.now();
    context.database
      .prepare('INSERT INTO queues (name, attributes, created_at, modified_at) VALUES (?, ?, ?, ?)')
      .run(name, JSON.stringify({ ...DEFAULT_ATTRIBUTES, ...wanted }), now, now);
  } else if (Object.entries(wanted).some(([key, value]) => (existing.attributes[key] ?? '') !== value)) {
    throw sqsError('QueueNameExists', 'A queue already exists with the same name and other attributes.');
  }
  return { QueueUrl: urlOf(context, name) };
};

/** DeleteQueue, with its messages. */
export const deleteQueue = (context: QueueContext, input: JsonObject): JsonObject => {
  context.database.prepare('DELETE FROM queues WHERE name = ?').run(readQueue(context, input).name);
  return {};
};

/** GetQueueUrl. */
export const getQueueUrl = (context: QueueContext, input: JsonObject): JsonObject => ({
  QueueUrl: urlOf(context, getQueue(context, readText(input, 'QueueName')).name),
});

/** ListQueues, by name; `NextToken` is the last name of the page before. */
export const listQueues = (context: QueueContext, input: JsonObject): JsonObject => {
  const prefix = (input['QueueNamePrefix'] ?? '') as string;
  const most = readInteger(input, 'MaxResults', [1, 1000]) ?? 1000;
  const after = (input['NextToken'] ?? '') as string;
  const names = context.database
    .prepare(
      'SELECT name FROM queues WHERE substr(name, 1, length(?1)) = ?1 AND name > ?2 ORDER BY name LIMIT ?3',
    )
    .all(prefix, after, most + 1)
    .map((row) => String(row['name']));
  const page = names.slice(0, most);
  const next = names.length > most ? { NextToken: page.at(-1) } : {};
  return { QueueUrls: page.map((name) => urlOf(context, name)), ...next };
};

/** SetQueueAttributes. */
export const setQueueAttributes = (context: QueueContext, input: JsonObject): JsonObject => {
  const queue = readQueue(context, input);
  const wanted = checkAttributes(input['Attributes']);
  assertDeadLetterQueue(context, wanted);
  const attributes = { ...queue.attributes, ...wanted };
  if (attributes['RedrivePolicy'] === '') Reflect.deleteProperty(attributes, 'RedrivePolicy');
  context.database
    .prepare('UPDATE queues SET attributes = ?, modified_at = ? WHERE name = ?')
    .run(JSON.stringify(attributes), context.now(), queue.name);
  context.changes.emit(queue.name);
  return {};
};

const countMessages = (context: QueueContext, name: string): Record<string, string> => {
  const row = context.database
    .prepare(
      `SELECT count(*) FILTER (WHERE visible_at <= ?1) AS visible,
         count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NOT NULL) AS flying,
         count(*) FILTER (WHERE visible_at > ?1 AND receipt IS NULL) AS delayed
       FROM messages WHERE queue = ?2`,
    )
    .get(context.now(), name);
  return {
    ApproximateNumberOfMessages: String(row?.['visible']),
    ApproximateNumberOfMessagesNotVisible: String(row?.['flying']),
    ApproximateNumberOfMessagesDelayed: String(row?.['delayed']),
  };
};

/** GetQueueAttributes. The counts are exact here. */
export const getQueueAttributes = (context: QueueContext, input: JsonObject): JsonObject => {
  const queue = readQueue(context, input);
  expireMessages(context, queue);
  const all: Record<string, string> = {
    ...queue.attributes,
    ...countMessages(context, queue.name),
    QueueArn: toArn(context, queue.name),
    CreatedTimestamp: String(Math.floor(queue.createdAt / 1000)),
    LastModifiedTimestamp: String(Math.floor(queue.modifiedAt / 1000)),
  };
  const names = readTexts(input, 'AttributeNames');
  if (names.includes('All')) return { Attributes: all };
  return { Attributes: Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))) };
};

/** PurgeQueue: also what is in flight. */
export const purgeQueue = (context: QueueContext, input: JsonObject): JsonObject => {
  context.database.prepare('DELETE FROM messages WHERE queue = ?').run(readQueue(context, input).name);
  return {};
};
