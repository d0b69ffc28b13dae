import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createJsonServer, type JsonObject, type JsonOperation } from '../aws/serve-json.ts';
import type { Credentials } from '../aws/verify-signature.ts';
import * as queues from './manage-queues.ts';
import { listMessageMoveTasks, startMessageMoveTask } from './move-messages.ts';
import { openQueues, type QueueContext } from './queue-context.ts';
import { refuseOthers } from './read-input.ts';
import { receiveMessage } from './receive-messages.ts';
import { sendMessage, sendMessageBatch } from './send-messages.ts';
import * as settle from './settle-messages.ts';

type Operation = (
  context: QueueContext,
  input: JsonObject,
  signal: AbortSignal,
) => JsonObject | Promise<JsonObject>;

/** A batch of ten messages of 1 MiB together, escaped in JSON and with its frame. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

const RECEIVE_MEMBERS = [
  'QueueUrl',
  'AttributeNames',
  'MessageSystemAttributeNames',
  'MessageAttributeNames',
  'MaxNumberOfMessages',
  'VisibilityTimeout',
  'WaitTimeSeconds',
];

/** Each operation with the members of its input that it reads; the send operations check their own. */
const OPERATIONS: readonly [name: string, operation: Operation, members?: readonly string[]][] = [
  ['CreateQueue', queues.createQueue, ['QueueName', 'Attributes']],
  ['DeleteQueue', queues.deleteQueue, ['QueueUrl']],
  ['GetQueueUrl', queues.getQueueUrl, ['QueueName']],
  ['ListQueues', queues.listQueues, ['QueueNamePrefix', 'MaxResults', 'NextToken']],
  ['GetQueueAttributes', queues.getQueueAttributes, ['QueueUrl', 'AttributeNames']],
  ['SetQueueAttributes', queues.setQueueAttributes, ['QueueUrl', 'Attributes']],
  ['PurgeQueue', queues.purgeQueue, ['QueueUrl']],
  ['SendMessage', sendMessage],
  ['SendMessageBatch', sendMessageBatch, ['QueueUrl', 'Entries']],
  ['ReceiveMessage', receiveMessage, RECEIVE_MEMBERS],
  ['DeleteMessage', settle.deleteMessage, ['QueueUrl', 'ReceiptHandle']],
  ['DeleteMessageBatch', settle.deleteMessageBatch, ['QueueUrl', 'Entries']],
  [
    'ChangeMessageVisibility',
    settle.changeMessageVisibility,
    ['QueueUrl', 'ReceiptHandle', 'VisibilityTimeout'],
  ],
  ['ChangeMessageVisibilityBatch', settle.changeMessageVisibilityBatch, ['QueueUrl', 'Entries']],
  ['StartMessageMoveTask', startMessageMoveTask, ['SourceArn', 'DestinationArn']],
  ['ListMessageMoveTasks', listMessageMoveTasks, ['SourceArn', 'MaxResults']],
];

const bind = (context: QueueContext): ReadonlyMap<string, JsonOperation> =>
  new Map(
    OPERATIONS.map(([name, operation, members]) => [
      name,
      async (input, signal) => {
        if (members !== undefined) refuseOthers(name, input, members);
        return operation(context, input, signal);
      },
    ]),
  );

/**
 * The stand-in for SQS over the SQLite file `path`. Queue URLs carry the port that the server listens on.
 * `now` (ms since the epoch) is for tests of retention and delays.
 */
export const openSqs = (options: {
  path: string;
  credentials: Credentials;
  region: string;
  now?: () => number;
}): { server: Server; close: () => void } => {
  const { credentials, ...settings } = options;
  const endpoint = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = openQueues({ ...settings, endpoint });
  const server = createJsonServer({
    name: 'SQS',
    signingName: 'sqs',
    target: 'AmazonSQS',
    namespace: 'com.amazonaws.sqs',
    maxBodyBytes: MAX_BODY_BYTES,
    credentials,
    operations: bind(context),
  });
  return {
    server,
    close: () => {
      context.database.close();
    },
  };
};
