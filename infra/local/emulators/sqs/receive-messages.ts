import type { JsonObject } from '../aws/serve-json.ts';
import { readQueue, type Queue } from './find-queue.ts';
import {
  digestAttributes,
  digestBody,
  selectAttributes,
  type MessageAttributes,
} from './message-attributes.ts';
import { readNumber } from './queue-attributes.ts';
import { ACCOUNT_ID, toArn, type QueueContext } from './queue-context.ts';
import { readInteger, readTexts } from './read-input.ts';
import { encodeReceipt } from './receipt-handle.ts';
import { nextVisibleAt, takeMessages, type MessageRow } from './take-messages.ts';

const listSystemAttributes = (
  context: QueueContext,
  row: MessageRow,
): Record<string, string | undefined> => ({
  SenderId: ACCOUNT_ID,
  SentTimestamp: String(row.sent_at),
  ApproximateReceiveCount: String(row.received),
  ApproximateFirstReceiveTimestamp: String(row.first_received_at),
  MessageGroupId: row.group_id ?? undefined,
  AWSTraceHeader: row.trace_header ?? undefined,
  DeadLetterQueueSourceArn: row.source === null ? undefined : toArn(context, row.source),
});

interface Wanted {
  readonly system: readonly string[];
  readonly own: readonly string[];
}

const toMessage = (context: QueueContext, row: MessageRow, wanted: Wanted): JsonObject => {
  const own = selectAttributes(JSON.parse(row.attributes) as MessageAttributes, wanted.own);
  const system = Object.entries(listSystemAttributes(context, row)).filter(
    ([name, value]) => value !== undefined && (wanted.system.includes('All') || wanted.system.includes(name)),
  );
  const digest = digestAttributes(own);
  return {
    MessageId: row.id,
    ReceiptHandle: encodeReceipt(row),
    MD5OfBody: digestBody(row.body),
    Body: row.body,
    ...(system.length === 0 ? {} : { Attributes: Object.fromEntries(system) }),
    ...(digest === undefined ? {} : { MessageAttributes: own, MD5OfMessageAttributes: digest }),
  };
};

/** Resolves when the queue may have a visible message, at `deadline` at the latest, or when aborted. */
const waitForChange = async (
  context: QueueContext,
  queue: Queue,
  { deadline, signal }: { deadline: number; signal: AbortSignal },
): Promise<void> => {
  const until = Math.min(deadline, nextVisibleAt(context, queue) ?? deadline);
  await new Promise<void>((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      context.changes.off(queue.name, wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, Math.max(1, until - context.now()));
    context.changes.on(queue.name, wake);
    signal.addEventListener('abort', wake);
  });
};

/** ReceiveMessage, with long polling. A client that has gone takes no message with it. */
export const receiveMessage = async (
  context: QueueContext,
  input: JsonObject,
  signal: AbortSignal,
): Promise<JsonObject> => {
  const { attributes } = readQueue(context, input);
  const count = readInteger(input, 'MaxNumberOfMessages', [1, 10]) ?? 1;
  const waitSeconds =
    readInteger(input, 'WaitTimeSeconds', [0, 20]) ?? readNumber(attributes, 'ReceiveMessageWaitTimeSeconds');
  const visibility = readInteger(input, 'VisibilityTimeout', [0, 43_200]);
  const system = [...readTexts(input, 'MessageSystemAttributeNames'), ...readTexts(input, 'AttributeNames')];
  const wanted = { system, own: readTexts(input, 'MessageAttributeNames') };
  const deadline = context.now() + waitSeconds * 1000;
  while (!signal.aborted) {
    // Read anew each time: the queue may have been changed or deleted while waiting.
    const queue = readQueue(context, input);
    const visibilityMs = (visibility ?? readNumber(queue.attributes, 'VisibilityTimeout')) * 1000;
    const rows = takeMessages(context, queue, { count, visibilityMs });
    if (rows.length > 0) return { Messages: rows.map((row) => toMessage(context, row, wanted)) };
    if (context.now() >= deadline) break;
    await waitForChange(context, queue, { deadline, signal });
  }
  return {};
};
