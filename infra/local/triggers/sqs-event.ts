import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSMessageAttributes, SQSRecordAttributes } from 'aws-lambda';
import type { InvocationResult } from '../lambda/invocation.ts';
import type { EventSource } from './read-event-sources.ts';

const toAttributes = (
  attributes: Readonly<Record<string, MessageAttributeValue>> = {},
): SQSMessageAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType = 'String', StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        stringListValues: [] as never[],
        binaryListValues: [] as never[],
        ...(StringValue === undefined ? {} : { stringValue: StringValue }),
        ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
      },
    ]),
  );

/** The event that a function gets for a batch. */
export const buildSqsEvent = (
  messages: readonly Message[],
  source: Pick<EventSource, 'queueArn'>,
  region: string,
): SQSEvent => ({
  Records: messages.map((message) => ({
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: { ...message.Attributes } as unknown as SQSRecordAttributes,
    messageAttributes: toAttributes(message.MessageAttributes),
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: source.queueArn,
    awsRegion: region,
  })),
});

/** Ids of the messages to come again, or undefined when the answer says nothing that can be used. */
function readFailures(payload: string): readonly string[] | undefined {
  const answer: unknown = JSON.parse(payload);
  if (answer === null || typeof answer !== 'object') {
    return [];
  }
  const { batchItemFailures } = answer as { readonly batchItemFailures?: unknown };
  if (batchItemFailures === undefined || batchItemFailures === null) {
    return [];
  }
  if (!Array.isArray(batchItemFailures)) {
    return undefined;
  }
  const ids = batchItemFailures.map((item: unknown) =>
    typeof item === 'object' && item !== null
      ? (item as { readonly itemIdentifier?: unknown }).itemIdentifier
      : undefined,
  );
  return ids.every((id): id is string => typeof id === 'string' && id !== '') ? ids : undefined;
}

/**
 * The messages of a batch that are done and to be deleted, by Lambda's rules: none after a failed call; all,
 * but for the reported ones; none when a report names a message that is not in the batch.
 */
export function chooseDone(
  messages: readonly Message[],
  result: InvocationResult,
  reportsFailures: boolean,
): readonly Message[] {
  if (result.failed) {
    return [];
  }
  if (!reportsFailures) {
    return messages;
  }
  const failures = readFailures(result.payload);
  const known = new Set(messages.map(({ MessageId }) => MessageId));
  if (failures === undefined || failures.some((id) => !known.has(id))) {
    return [];
  }
  return messages.filter(({ MessageId = '' }) => !failures.includes(MessageId));
}
