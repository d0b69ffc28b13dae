/** Functions of the fixture app: each shows one thing that the local cloud has to do. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent, APIGatewayRequestAuthorizerEvent, Context, SQSEvent } from 'aws-lambda';

let calls = 0;

/** The event, the context and the process, as the function sees them. */
export const echo = async (event: unknown, context: Context): Promise<object> => {
  calls += 1;
  const { functionName, awsRequestId, memoryLimitInMB } = context;
  const seen = { event, calls, pid: process.pid, cwd: process.cwd(), temporary: tmpdir(), env: process.env };
  const about = {
    functionName,
    awsRequestId,
    memoryLimitInMB,
    remaining: context.getRemainingTimeInMillis(),
  };
  return { statusCode: 200, body: JSON.stringify({ ...seen, context: about }) };
};

export const hash = async ({ body, isBase64Encoded }: APIGatewayProxyEvent): Promise<object> => {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  return { statusCode: 200, body: createHash('sha256').update(bytes).digest('hex') };
};

/** Answers what the request's body says. */
export const answer = async ({ body }: APIGatewayProxyEvent): Promise<unknown> => JSON.parse(body ?? 'null');

export const fail = async (): Promise<never> => {
  throw new RangeError('On purpose');
};

export const crash = async (): Promise<never> => process.exit(3);

/** Starts a child of its own, tells its pid and then takes longer than it may. */
export const hang = async ({ file }: { readonly file?: string }): Promise<void> => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  writeFileSync(join(tmpdir(), 'left-behind'), '');
  if (file !== undefined) {
    writeFileSync(file, JSON.stringify({ pid: process.pid, child: child.pid, temporary: tmpdir() }));
  }
  await wait(60_000);
};

/** Waits until a file is there. */
export const untilFile = async ({ file }: { readonly file: string }): Promise<string> => {
  while (!existsSync(file)) {
    await wait(10);
  }
  return 'there';
};

export const authorize = async (event: APIGatewayRequestAuthorizerEvent): Promise<object> => {
  calls += 1;
  const token = event.headers?.['Authorization'] ?? '';
  if (token === 'broken') {
    throw new Error('On purpose');
  }
  if (token === 'odd') {
    return { principalId: 7 };
  }
  if (token !== 'good' && token !== 'denied') {
    throw new Error('Unauthorized');
  }
  const Effect = token === 'good' ? 'Allow' : 'Deny';
  const Statement = [{ Effect, Action: 'execute-api:Invoke', Resource: event.methodArn }];
  return { principalId: 'someone', policyDocument: { Version: '2012-10-17', Statement }, context: { calls } };
};

/** A message's body says what becomes of it. */
export const consume = async ({ Records }: SQSEvent): Promise<object> => {
  for (const { body, attributes, messageAttributes } of Records) {
    const { ApproximateReceiveCount: received, MessageGroupId: group } = attributes;
    console.log(
      JSON.stringify({ consumed: body, received, group, colour: messageAttributes['colour']?.stringValue }),
    );
  }
  if (Records.some(({ body }) => body === 'wait')) {
    await wait(60_000);
  }
  if (Records.some(({ body }) => body === 'throw')) {
    throw new Error('On purpose');
  }
  const failed = Records.filter(({ body }) => body === 'fail');
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};

export const tick = async (event: unknown): Promise<unknown> => {
  console.log(JSON.stringify({ ticked: event }));
  return event;
};

export const chatter = async (): Promise<void> => {
  console.log('a plain line');
  console.error('a line\u2028with odd \u001B[31mcharacters');
};

/** Prints what a log subscription gives it. */
export const collect = async ({
  awslogs,
}: {
  readonly awslogs: { readonly data: string };
}): Promise<void> => {
  const delivery: unknown = JSON.parse(gunzipSync(Buffer.from(awslogs.data, 'base64')).toString());
  console.log(JSON.stringify({ collected: delivery }));
};
