import type { JsonObject } from '../aws/serve-json.ts';
import { readQueue, type Queue } from './find-queue.ts';
import type { QueueContext } from './queue-context.ts';
import { readEntries, readInteger, readText, refuseOthers } from './read-input.ts';
import { decodeReceipt } from './receipt-handle.ts';
import { toFailedEntry } from './send-messages.ts';
import { invalidValue, sqsError } from './sqs-error.ts';

type Settle = (context: QueueContext, queue: Queue, entry: JsonObject) => void;

// A handle of an earlier receive deletes nothing and is no error, as on AWS.
const deleteOne: Settle = (context, queue, entry) => {
  const { seq, receipt } = decodeReceipt(readText(entry, 'ReceiptHandle'));
  context.database
    .prepare('DELETE FROM messages WHERE seq = ? AND queue = ? AND receipt = ?')
    .run(seq, queue.name, receipt);
};

const changeOne: Settle = (context, queue, entry) => {
  const { seq, receipt } = decodeReceipt(readText(entry, 'ReceiptHandle'));
  const seconds = readInteger(entry, 'VisibilityTimeout', [0, 43_200]);
  if (seconds === undefined)
    throw sqsError('MissingParameter', 'The request must contain the parameter VisibilityTimeout.');
  const now = context.now();
  const row = context.database
    .prepare('SELECT visible_at FROM messages WHERE seq = ? AND queue = ? AND receipt = ?')
    .get(seq, queue.name, receipt);
  if (row === undefined)
    throw invalidValue('Message does not exist or is not available for visibility timeout change.');
  if ((row['visible_at'] as number) <= now)
    throw sqsError('MessageNotInflight', 'The message referred to is not in flight.');
  context.database.prepare('UPDATE messages SET visible_at = ? WHERE seq = ?').run(now + seconds * 1000, seq);
  context.changes.emit(queue.name);
};

const settleBatch = (settle: Settle, context: QueueContext, input: JsonObject): JsonObject => {
  const queue = readQueue(context, input);
  const output: { Successful: JsonObject[]; Failed: JsonObject[] } = { Successful: [], Failed: [] };
  for (const entry of readEntries(input)) {
    refuseOthers('a batch', entry, ['Id', 'ReceiptHandle', 'VisibilityTimeout']);
    try {
      settle(context, queue, entry);
      output.Successful.push({ Id: entry['Id'] });
    } catch (error) {
      output.Failed.push(toFailedEntry(entry['Id'], error));
    }
  }
  return output;
};

const settleSingle = (settle: Settle, context: QueueContext, input: JsonObject): JsonObject => {
  settle(context, readQueue(context, input), input);
  return {};
};

/** DeleteMessage. */
export const deleteMessage = (context: QueueContext, input: JsonObject): JsonObject =>
  settleSingle(deleteOne, context, input);

/** DeleteMessageBatch. */
export const deleteMessageBatch = (context: QueueContext, input: JsonObject): JsonObject =>
  settleBatch(deleteOne, context, input);

/** ChangeMessageVisibility: counted from now; 0 makes the message visible at once. */
export const changeMessageVisibility = (context: QueueContext, input: JsonObject): JsonObject =>
  settleSingle(changeOne, context, input);

/** ChangeMessageVisibilityBatch. */
export const changeMessageVisibilityBatch = (context: QueueContext, input: JsonObject): JsonObject =>
  settleBatch(changeOne, context, input);
