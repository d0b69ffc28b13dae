import type { JsonObject } from '../aws/serve-json.ts';
import type { QueueAttributes } from './queue-attributes.ts';
import type { QueueContext } from './queue-context.ts';
import { readText } from './read-input.ts';
import { sqsError } from './sqs-error.ts';

export interface Queue {
  readonly name: string;
  readonly attributes: QueueAttributes;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

interface QueueRow {
  readonly name: string;
  readonly attributes: string;
  readonly created_at: number;
  readonly modified_at: number;
}

/** A queue by its name, or undefined. */
export const findQueue = (context: QueueContext, name: string): Queue | undefined => {
  const row = context.database.prepare('SELECT * FROM queues WHERE name = ?').get(name) as
    | QueueRow
    | undefined;
  if (row === undefined) return undefined;
  const attributes = JSON.parse(row.attributes) as QueueAttributes;
  return { name: row.name, attributes, createdAt: row.created_at, modifiedAt: row.modified_at };
};

/** A queue by its name. Throws QueueDoesNotExist. */
export const getQueue = (context: QueueContext, name: string): Queue => {
  const queue = findQueue(context, name);
  if (queue === undefined) throw sqsError('QueueDoesNotExist', `The specified queue does not exist: ${name}`);
  return queue;
};

/** The queue that a request's QueueUrl names, whatever its host. Throws QueueDoesNotExist. */
export const readQueue = (context: QueueContext, input: JsonObject): Queue => {
  const url = readText(input, 'QueueUrl');
  return getQueue(context, url.slice(url.lastIndexOf('/') + 1));
};
