/**
 * Every route and verb of the synthesised template, served without its functions: what the gateway answers by itself
 * has the whole header set and is a problem document, whatever goes wrong behind it.
 */
import assert from 'node:assert/strict';
import { after, suite, test, type TestContext } from 'node:test';
import { ROUTES, type Route } from '../../functions/api/routes.ts';
import { synthLocal } from '../../infra/build/synth-local.ts';
import type { ApiDefinition } from '../../infra/local/gateway/api-definition.ts';
import { readApi } from '../../infra/local/gateway/read-api.ts';
import { type GatewayOptions, RestGateway } from '../../infra/local/gateway/rest-gateway.ts';
import { serveGateway } from '../../infra/local/gateway/serve-gateway.ts';
import type { InvocationResult } from '../../infra/local/lambda/invocation.ts';
import { loadResources } from '../../infra/local/template/load-resources.ts';
import { readAssembly } from '../../infra/local/template/read-assembly.ts';
import { assertProblem, countChecked } from '../support/assert-headers.ts';
import { sendRequest } from '../support/local-api/send-request.ts';

const world = { accountId: '000000000000', region: 'us-east-1', sqsEndpoint: 'http://127.0.0.1:1' };
const { cloudAssembly } = await synthLocal();
const definition = readApi(loadResources(readAssembly(cloudAssembly), world), world);
assert.ok(definition);
const api = definition;

const toResult = (answer: unknown, failed = false): InvocationResult => ({
  requestId: '7a1f0f0e-0000-4000-8000-000000000000',
  payload: JSON.stringify(answer),
  failed,
});
const policy = (Effect: 'Allow' | 'Deny') => ({
  principalId: 'key-1',
  policyDocument: { Statement: { Action: 'execute-api:Invoke', Effect, Resource: '*' } },
});
const ALLOW = toResult(policy('Allow'));
const authorizers = new Set(api.methods.flatMap(({ authorizer }) => authorizer?.functionArn ?? []));

interface Behaviour {
  readonly authorizer?: InvocationResult;
  readonly answer?: () => Promise<InvocationResult>;
  readonly throttles?: ApiDefinition['throttles'];
  readonly timeoutMs?: number;
}

/** A gateway behind which everything behaves like that. */
const serve = async ({ authorizer = ALLOW, answer, throttles, timeoutMs = 10_000 }: Behaviour) => {
  const invoke: GatewayOptions['invoke'] = async (arn) =>
    authorizers.has(arn) ? authorizer : (answer?.() ?? toResult({ statusCode: 200 }));
  const gateway = new RestGateway(
    { ...api, ...(throttles && { throttles }) },
    { invoke, integrationTimeoutMs: timeoutMs, now: Date.now },
  );
  const { url, close } = await serveGateway(gateway, 0);
  after(close);
  return async (
    { method, path }: Pick<Route, 'method' | 'path'> | { method: string; path: string },
    key = 'flk_x',
  ) =>
    sendRequest(url, {
      method,
      path: path.replace('{id}', '01JD5T3Z8Q6V7W8X9Y0ZABCDEF'),
      headers: key === '' ? {} : { Authorization: `Bearer ${key}` },
    });
};

const never = async (): Promise<InvocationResult> => Promise.withResolvers<InvocationResult>().promise;
const closed = ROUTES.filter(({ permission }) => permission !== 'public');
const NONE = [{ httpMethod: '*', resourcePath: '/*', rate: 0, burst: 0 }];

const FAILURES: readonly {
  readonly what: string;
  readonly status: number;
  readonly behaviour: Behaviour;
  readonly routes: readonly Route[];
  readonly kind: string;
}[] = [
  {
    what: 'throttled by the stage',
    status: 429,
    behaviour: { throttles: NONE },
    routes: ROUTES,
    kind: 'rate-limited',
  },
  {
    what: 'whose function takes too long',
    status: 504,
    behaviour: { answer: never, timeoutMs: 1 },
    routes: ROUTES,
    kind: '',
  },
  {
    what: 'whose function fails',
    status: 502,
    behaviour: { answer: async () => toResult({ errorMessage: 'secret' }, true) },
    routes: ROUTES,
    kind: '',
  },
  {
    what: 'whose function answers nonsense',
    status: 502,
    behaviour: { answer: async () => toResult({ secret: 1 }) },
    routes: ROUTES,
    kind: '',
  },
  {
    what: 'whose authorizer fails',
    status: 500,
    behaviour: { authorizer: toResult({ errorMessage: 'secret' }, true) },
    routes: closed,
    kind: '',
  },
  {
    what: 'whose authorizer answers nonsense',
    status: 500,
    behaviour: { authorizer: toResult({ secret: 1 }) },
    routes: closed,
    kind: '',
  },
  {
    what: 'whose authorizer knows no key',
    status: 401,
    behaviour: { authorizer: toResult({ errorMessage: 'Unauthorized' }, true) },
    routes: closed,
    kind: 'unauthenticated',
  },
  {
    what: 'whose authorizer forbids it',
    status: 403,
    behaviour: { authorizer: toResult(policy('Deny')) },
    routes: closed,
    kind: 'forbidden',
  },
];

suite('the gateway answers', () => {
  for (const { what, status, behaviour, routes, kind } of FAILURES)
    test(`${status} on each route ${what}`, async () => {
      const send = await serve(behaviour);
      for (const route of routes) {
        const response = await send(route);
        const { type, detail } = assertProblem(response, status);
        assert.equal(type, kind === '' ? 'about:blank' : `urn:faceless:problem:${kind}`, route.path);
        assert.doesNotMatch(response.body, /secret/);
        assert.ok(detail.length > 10, route.path);
        assert.equal('Retry-After' in response.headers, status === 429);
        assert.equal('WWW-Authenticate' in response.headers, status === 401);
      }
    });

  test('401 on each route without a key, and 404 and 405 beside it', async () => {
    const send = await serve({});
    for (const route of closed) assertProblem(await send(route, ''), 401);
    for (const { path } of ROUTES) {
      assertProblem(await send({ method: 'GET', path: `${path}/nope/nope` }), 404);
      for (const method of ['OPTIONS', 'TRACE', 'PROPFIND', 'PUT']) {
        const isRoute = ROUTES.some((route) => route.path === path && route.method === method);
        if (!isRoute) assertProblem(await send({ method, path }), 405);
      }
    }
  });

  test('all of that with the whole header set', (context: TestContext) => {
    const { answers, headers } = countChecked();
    assert.ok(answers >= ROUTES.length * FAILURES.length);
    context.diagnostic(`${answers} answers of the gateway, ${headers} headers checked`);
  });
});
