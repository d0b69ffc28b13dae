/** A handler that does nothing, alone, in the API's chain, and in the chain with its limiter, in turns (µs of CPU a call). */
import type { Context } from 'aws-lambda';
import { VIDEO_ROUTES } from '../../../functions/api/videos/routes.ts';
import { validate } from '../../../functions/api/validators/getVideo.mjs';
import { describeRate } from '../../../shared/domain/rate-limit.ts';
import { apiChain, type Limiter } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import type { GatewayEvent } from '../../../shared/http/api-event.ts';
import { limitRate } from '../../../shared/use-cases/limit-rate.ts';
import { startCounting } from '../measure-work.ts';
import { median } from '../spent.ts';

const CALLS = 300;
const ROUNDS = 9;

const ID = '01JQ8Z5B3N7K2M4P6R8T0V1W3X';
const event: GatewayEvent = {
  httpMethod: 'GET',
  path: `/v1/videos/${ID}`,
  pathParameters: { id: ID },
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  body: null,
  isBase64Encoded: false,
  headers: { Host: '127.0.0.1' },
  requestContext: {
    requestId: '0f6a3c58-0a52-4c1b-9f5d-2f6f4a1f7c11',
    identity: { sourceIp: '127.0.0.1', userAgent: 'bench' },
    authorizer: { userId: 'bench', role: 'admin', principal: 'key:bench', principalId: 'bench' },
  },
};
const context = {
  awsRequestId: 'bench',
  functionName: 'bench',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:bench',
  memoryLimitInMB: '512',
  getRemainingTimeInMillis: () => 10_000,
} as Context;

type Handler = (event: GatewayEvent, context: Context) => Promise<{ readonly statusCode: number }>;

const bare: Handler = async () => Promise.resolve(respond(200, { status: 'ok' }));
const LIMIT = { requests: 6000, seconds: 60 };
/** Over a bucket that is never empty, and is at hand: what the table takes is not the chain's. */
const limit = limitRate({
  rates: {
    take: async () => {
      const now = Date.now();
      return Promise.resolve(describeRate(LIMIT, { emptyAt: now - 60_000, now, allowed: true }));
    },
  },
  signals: { note: async () => Promise.resolve(0) },
  limits: { read: LIMIT, write: LIMIT, make: LIMIT, 'sign-in': LIMIT, register: LIMIT },
  record: async () => Promise.resolve(),
  warnUncounted: (error) => {
    throw error;
  },
});

const chain = (limiter: Limiter | 'none'): Handler =>
  apiChain({
    route: VIDEO_ROUTES.getVideo,
    environment: { CORS_ORIGINS: '', ALLOWED_HOSTS: '127.0.0.1' },
    validate,
    limiter,
    handle: async () => Promise.resolve(respond(200, { status: 'ok' })),
  });
const chained = chain('none');
const limited = chain({ limit, note: async () => Promise.resolve() });

async function callOften(handler: Handler): Promise<number> {
  const count = startCounting();
  for (let call = 0; call < CALLS; call += 1) {
    // As it comes from the gateway: the chain may change it.
    const { statusCode } = await handler(structuredClone(event), context);
    if (statusCode !== 200) throw new Error(`The handler answered ${statusCode}.`);
  }
  return (count().cpu / CALLS) * 1e6;
}

await callOften(chained);
await callOften(limited);
const turns: { readonly bare: number; readonly chained: number; readonly limited: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  turns.push({
    bare: await callOften(bare),
    chained: await callOften(chained),
    limited: await callOften(limited),
  });
}
process.send?.({
  bareMicroseconds: median(turns.map((turn) => turn.bare)),
  chainMicroseconds: median(turns.map((turn) => turn.chained)),
  limitedMicroseconds: median(turns.map((turn) => turn.limited)),
});
process.disconnect();
