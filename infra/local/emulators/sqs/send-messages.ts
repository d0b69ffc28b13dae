import { randomUUID } from 'node:crypto';
import { inTransaction } from '../aws/open-database.ts';
import type { JsonObject } from '../aws/serve-json.ts';
import { ServiceError } from '../aws/service-error.ts';
import { readQueue, type Queue } from './find-queue.ts';
import {
  checkMessageAttributes,
  digestAttributes,
  digestBody,
  readTraceHeader,
  sizeOfAttributes,
  type MessageAttributes,
} from './message-attributes.ts';
import { readNumber } from './queue-attributes.ts';
import type { QueueContext } from './queue-context.ts';
import { readEntries, readInteger, readText, refuseOthers } from './read-input.ts';
import { invalidValue, sqsError } from './sqs-error.ts';

/** Largest message, and largest sum of a batch, since August 2025: 1 MiB. */
const MAX_BATCH_BYTES = 1_048_576;

const MESSAGE_MEMBERS = [
  'MessageBody',
  'DelaySeconds',
  'MessageAttributes',
  'MessageSystemAttributes',
  'MessageGroupId',
];

interface Draft {
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly traceHeader: string | null;
  readonly groupId: string | null;
  readonly delaySeconds: number;
  readonly size: number;
}

// All that XML 1.0 does not allow: SQS still keeps to it.
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/u;

const readGroupId = (input: JsonObject): string | null => {
  const value = input['MessageGroupId'];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && /^[\x21-\x7E]{1,128}$/.test(value)) return value;
  throw invalidValue('MessageGroupId is 1 to 128 letters, digits and punctuation.');
};

const readDraft = (queue: Queue, input: JsonObject): Draft => {
  const body = readText(input, 'MessageBody');
  if (FORBIDDEN.test(body))
    throw sqsError('InvalidMessageContents', 'The message has characters outside the allowed set.');
  const attributes = checkMessageAttributes(input['MessageAttributes']);
  const size = Buffer.byteLength(body) + sizeOfAttributes(attributes);
  const most = readNumber(queue.attributes, 'MaximumMessageSize');
  if (size > most) throw invalidValue(`One or more parameters are invalid. Reason: over ${most} bytes.`);
  return {
    body,
    attributes,
    size,
    traceHeader: readTraceHeader(input['MessageSystemAttributes']),
    groupId: readGroupId(input),
    delaySeconds:
      readInteger(input, 'DelaySeconds', [0, 900]) ?? readNumber(queue.attributes, 'DelaySeconds'),
  };
};

const insert = (context: QueueContext, queue: Queue, draft: Draft): JsonObject => {
  const [id, now] = [randomUUID(), context.now()];
  context.database
    .prepare(
      `INSERT INTO messages (queue, id, body, attributes, trace_header, group_id, sent_at, visible_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      queue.name,
      id,
      draft.body,
      JSON.stringify(draft.attributes),
      draft.traceHeader,
      draft.groupId,
      now,
      now + draft.delaySeconds * 1000,
    );
  const digest = digestAttributes(draft.attributes);
  return {
    MessageId: id,
    MD5OfMessageBody: digestBody(draft.body),
    ...(digest === undefined ? {} : { MD5OfMessageAttributes: digest }),
  };
};

/** SendMessage. Returns once the message is on disk. */
export const sendMessage = (context: QueueContext, input: JsonObject): JsonObject => {
  refuseOthers('SendMessage', input, ['QueueUrl', ...MESSAGE_MEMBERS]);
  const queue = readQueue(context, input);
  const output = insert(context, queue, readDraft(queue, input));
  context.changes.emit(queue.name);
  return output;
};

/** What a batch says of an entry that failed while others did not. */
export const toFailedEntry = (id: unknown, error: unknown): JsonObject => {
  if (!(error instanceof ServiceError)) throw error;
  return { Id: id, SenderFault: true, Code: error.code, Message: error.message };
};

/** SendMessageBatch: each entry by itself, all that are good in one commit. */
export const sendMessageBatch = (context: QueueContext, input: JsonObject): JsonObject => {
  const queue = readQueue(context, input);
  const failed: JsonObject[] = [];
  const drafts = readEntries(input).flatMap((entry) => {
    refuseOthers('SendMessageBatch', entry, ['Id', ...MESSAGE_MEMBERS]);
    try {
      return [{ id: entry['Id'], draft: readDraft(queue, entry) }];
    } catch (error) {
      failed.push(toFailedEntry(entry['Id'], error));
      return [];
    }
  });
  if (drafts.reduce((sum, { draft }) => sum + draft.size, 0) > MAX_BATCH_BYTES)
    throw sqsError('BatchRequestTooLong', `The messages together are over ${MAX_BATCH_BYTES} bytes.`);
  const successful = inTransaction(context.database, () =>
    drafts.map(({ id, draft }): JsonObject => ({ Id: id, ...insert(context, queue, draft) })),
  );
  context.changes.emit(queue.name);
  return { Successful: successful, Failed: failed };
};
