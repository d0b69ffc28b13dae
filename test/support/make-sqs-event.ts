import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';

export interface TestMessage {
  readonly id: string;
  readonly body: string;
  readonly received?: number;
}

const toRecord = ({ id, body, received = 1 }: TestMessage): SQSRecord => ({
  messageId: id,
  receiptHandle: id,
  body,
  attributes: {
    ApproximateReceiveCount: String(received),
    SentTimestamp: '1893456000000',
    SenderId: 'test',
    ApproximateFirstReceiveTimestamp: '1893456000000',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:render-scene',
  awsRegion: 'us-east-1',
});

export const makeSqsEvent = (messages: readonly TestMessage[]): SQSEvent => ({
  Records: messages.map(toRecord),
});

/** A Lambda's context with `remaining` milliseconds left. */
export const makeContext = (remaining = 600_000): Context => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'worker',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:worker',
  memoryLimitInMB: '512',
  awsRequestId: 'b3a0b6cc-3a67-4a6c-9a0b-0f4f2b6f3c11',
  logGroupName: 'worker',
  logStreamName: 'worker',
  getRemainingTimeInMillis: () => remaining,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
