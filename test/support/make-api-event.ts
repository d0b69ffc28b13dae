import type { Context } from 'aws-lambda';
import type { GatewayEvent } from '../../shared/http/api-event.ts';

export const GATEWAY_ID = '0f6a3c58-0a52-4c1b-9f5d-2f6f4a1f7c11';

type Change = Partial<Omit<GatewayEvent, 'requestContext'>> & {
  /** Undefined for a request without a key. */
  readonly caller?: { readonly userId: string; readonly role: string } | undefined;
};

/** A request as API Gateway hands it to a function: header names as sent, absent parts null. */
export const makeApiEvent = ({ caller, headers, ...change }: Change = {}): GatewayEvent => ({
  httpMethod: 'GET',
  path: '/v1/videos',
  pathParameters: null,
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  body: null,
  isBase64Encoded: false,
  headers: { Host: 'api.test:8080', ...headers },
  ...change,
  requestContext: {
    requestId: GATEWAY_ID,
    identity: { sourceIp: '203.0.113.7', userAgent: 'tests' },
    ...(caller && { authorizer: { ...caller, principal: 'key:key-1', principalId: 'key-1' } }),
  },
});

/** A POST of JSON. */
export const makePost = (body: unknown, change: Change = {}): GatewayEvent =>
  makeApiEvent({
    httpMethod: 'POST',
    ...change,
    headers: { 'Content-Type': 'application/json', ...change.headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const makeContext = (remainingMs = 10_000): Context => ({
  awsRequestId: 'lambda-request',
  functionName: 'faceless-function',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:faceless-function',
  memoryLimitInMB: '512',
  logGroupName: 'log',
  logStreamName: 'stream',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => remainingMs,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
