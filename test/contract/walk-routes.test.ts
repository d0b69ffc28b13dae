/**
 * Every route over the wire × every status that it can give: what works, what is refused, what is too much, and what
 * fails because the services behind it do. New routes are walked by themselves.
 */
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { NewSession } from '../../functions/api/sessions/session.schema.ts';
import { ROUTES, type Route } from '../../functions/api/routes.ts';
import { API_OPERATIONS } from '../../infra/build/operations/api-operations.ts';
import { BODY_BYTES } from '../../shared/domain/limits.ts';
import { rateKey } from '../../shared/domain/keys.ts';
import { rateClassOf, type RateClass } from '../../shared/domain/rate-limit.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders, assertProblem, countChecked } from '../support/assert-headers.ts';
import { exampleBody } from '../support/local-api/example-body.ts';
import { JSON_TYPE, openCallers } from '../support/local-api/open-callers.ts';
import type { Fault } from '../support/local-api/record-uses.ts';
import type { RawRequest } from '../support/local-api/send-request.ts';
import { assertLogFields, readLogLines } from '../support/log-lines.ts';
import { readEvents } from '../support/read-events.ts';

const UNKNOWN_ID = '01JD5T3Z8Q6V7W8X9Y0ZABCDEF';
const HOUR = 3_600_000;

// The document's examples register somebody, and then log them in.
process.env['REGISTRATION'] = 'open';
const { callers, newCaller, send, refuses, logFile, recorded, documents, tables } = await openCallers();

const isPublic = ({ permission }: Route): boolean => permission === 'public';
const isLimited = (route: Route): boolean => !isPublic(route) || route.rate !== undefined;
const takesBody = ({ operationId }: Route): boolean => 'body' in API_OPERATIONS[operationId].event.shape;
const takesId = ({ path }: Route): boolean => path.includes('{id}');
const keyOf = (route: Route): Record<string, string> => (isPublic(route) ? {} : callers.admin);

/** The request as the document shows it. */
const ask = (route: Route, change: Partial<RawRequest> = {}, id = UNKNOWN_ID): RawRequest => {
  const { method, path } = route;
  const body = exampleBody(path, method);
  const headers = { ...(takesBody(route) ? JSON_TYPE : {}), ...keyOf(route), ...change.headers };
  return { method, path: path.replace('{id}', id), ...(body && { body }), ...change, headers };
};

/** A new object for a route about one, from the route that makes its kind. */
const makeObject = async ({ path }: Route): Promise<string> => {
  const [, root] = path.split('/');
  const maker = ROUTES.find((route) => route.method === 'POST' && route.path === `/${root}`);
  if (maker === undefined) return UNKNOWN_ID;
  const made = await send(ask(maker));
  return (JSON.parse(made.body) as { readonly id?: string }).id ?? UNKNOWN_ID;
};

/** A new session of the user that the document's examples registered. */
const logIn = async (): Promise<string> => {
  const route = ROUTES.find(({ operationId }) => operationId === 'createSession');
  assert.ok(route);
  const { statusCode, body } = await send(ask(route));
  assert.equal(statusCode, 201, body);
  return (JSON.parse(body) as NewSession).token;
};

const seen = new Map<string, Set<number>>();
const note = ({ operationId }: Route, { statusCode }: ApiResponse): void => {
  seen.set(operationId, new Set([...(seen.get(operationId) ?? []), statusCode]));
};
const refused = async (route: Route, request: RawRequest, status: number): Promise<void> => {
  await refuses(request, status);
  note(route, { statusCode: status, headers: {}, body: '' });
};

for (const route of ROUTES)
  suite(`${route.method} ${route.path}`, () => {
    const { success, problems } = API_OPERATIONS[route.operationId];

    test('answers the documented success, or that the object is not there or in a state for it', async () => {
      const id = takesId(route) ? await makeObject(route) : UNKNOWN_ID;
      // The others are still asked after that.
      const headers = route.operationId === 'deleteAccount' ? await newCaller() : {};
      const answer = await send(ask(route, { headers }, id));
      note(route, answer);
      const other = id === UNKNOWN_ID ? [404, 409] : [409];
      const expected = [success.status, ...problems.filter((status) => other.includes(status))];
      assert.ok(expected.includes(answer.statusCode), `${answer.statusCode}: ${answer.body}`);
      if (answer.statusCode >= 400) assertProblem(answer, answer.statusCode);
      else assertHeaders(answer);
      assert.equal('RateLimit-Remaining' in answer.headers, isLimited(route));
      assert.equal('RateLimit' in answer.headers, isLimited(route));
    });

    test('refuses what comes without a key, under another name, on another path, by another verb', async () => {
      if (!isPublic(route)) await refused(route, ask(route, { headers: { Authorization: '' } }), 401);
      await refused(route, ask(route, { headers: { Host: 'evil.example' } }), 403);
      await refuses({ ...ask(route), path: `${route.path}/nope/nope` }, 404);
      await refuses({ ...ask(route), method: 'PROPFIND' }, 405);
      await refused(route, ask(route, { path: `${ask(route).path}?nope=1` }), 422);
      if (takesId(route)) await refused(route, ask(route), 404);
    });

    if (takesBody(route))
      test('refuses a body that is broken, of another type, too large, or with a field too many', async () => {
        await refused(route, ask(route, { body: '{"a":' }), 400);
        await refused(route, ask(route, { headers: { 'Content-Type': 'text/plain' } }), 415);
        await refused(route, ask(route, { body: `"${'x'.repeat(BODY_BYTES)}"` }), 413);
        const more = { ...(JSON.parse(exampleBody(route.path, route.method) ?? '{}') as object), nope: 1 };
        await refused(route, ask(route, { body: JSON.stringify(more) }), 422);
      });
  });

suite('what is too much', () => {
  const counted = ROUTES.filter((route) => !isPublic(route));
  const signedOut = ROUTES.filter((route) => isPublic(route) && isLimited(route));
  const classesOf = (routes: readonly Route[]): readonly RateClass[] => [
    ...new Set(routes.map((route) => rateClassOf(route))),
  ];
  const { tableName: TableName } = tables;

  /** As if they had used up each limit an hour long. */
  const exhaust = async (who: string, rates: readonly RateClass[]): Promise<void> => {
    for (const rate of rates) {
      const Item = { ...rateKey(who, rate), emptyAt: Date.now() + HOUR };
      await documents.send(new PutCommand({ TableName, Item }));
    }
  };
  const forgive = async (who: string, rates: readonly RateClass[]): Promise<void> => {
    for (const rate of rates) await documents.send(new DeleteCommand({ TableName, Key: rateKey(who, rate) }));
  };

  const readRefusals = async (owner: string): Promise<readonly unknown[]> => {
    const rows = await readEvents({ client: documents, ...tables }, owner);
    return rows.filter(({ action }) => action === 'rate_limit_exceeded').map(({ details }) => details);
  };

  const isRefused = async (route: Route, headers: RawRequest['headers'] = {}): Promise<void> => {
    const answer = await send(ask(route, { headers }));
    note(route, answer);
    const { type, detail } = assertProblem(answer, 429);
    assert.equal(type, 'urn:faceless:problem:rate-limited');
    const wait = Number(answer.headers['Retry-After']);
    assert.ok(wait > 3500 && wait <= 3601, `${wait}`);
    assert.ok(detail.includes(`in ${wait} seconds`), detail);
    assert.equal(answer.headers['RateLimit-Remaining'], '0');
  };

  test('is answered 429 on each route that counts, with the seconds to wait, and written down once a class', async () => {
    const who = 'user:owner-busy';
    await exhaust(who, classesOf(counted));
    for (const route of counted) await isRefused(route, callers.busy);
    const told = classesOf(counted).map((rate) => ({ rate, who }));
    assert.deepEqual(await readRefusals('owner-busy'), told);
  });

  test('of an address is answered so where nobody has signed in yet', async () => {
    const who = 'address:127.0.0.1';
    await exhaust(who, classesOf(signedOut));
    for (const route of signedOut) await isRefused(route);
    await forgive(who, classesOf(signedOut));
    const told = classesOf(signedOut).map((rate) => ({ rate, who }));
    assert.deepEqual(await readRefusals('anonymous'), told);
  });

  test('of one owner is nobody else’s', async () => {
    for (const route of counted) assert.notEqual((await send(ask(route))).statusCode, 429);
  });
});

suite('what fails behind', () => {
  const stored = ROUTES.filter((route) => isLimited(route));

  /** All at once, while that is wrong. An API key has no session to end: a session ends itself. */
  const askAll = async (fault: Fault): Promise<readonly ApiResponse[]> => {
    const session = { Authorization: `Bearer ${await logIn()}` };
    recorded.breakServices(fault);
    const answers = await Promise.all(
      stored.map(async (route) =>
        send(ask(route, route.operationId === 'endSession' ? { headers: session } : {})),
      ),
    );
    recorded.breakServices(undefined);
    for (const [index, route] of stored.entries()) note(route, answers[index] as ApiResponse);
    return answers;
  };

  test('is answered 503 on each route while the services are gone', async () => {
    for (const answer of await askAll('cut')) {
      const { detail, type } = assertProblem(answer, 503);
      assert.match(detail, /on our side/);
      assert.equal(type, 'about:blank');
      assert.equal(answer.headers['Retry-After'], '1');
    }
  });

  test('is answered 504 on each route before the function’s time is over, where the services hang', async () => {
    for (const answer of await askAll('hang')) assertProblem(answer, 504);
  });
});

test('all of that with the fields of OBSERVABILITY in every line of every function', async () => {
  const lines = await readLogLines(logFile);
  assertLogFields(lines);
  const told = new Set(lines.map(({ message }) => message));
  for (const { method, path } of ROUTES) assert.ok(told.has(`${method} ${path}`), `${method} ${path}`);
});

test('all of that with the whole header set', (context: TestContext) => {
  const { answers, headers } = countChecked();
  const pairs = [...seen.values()].reduce((sum, statuses) => sum + statuses.size, 0);
  context.diagnostic(`${ROUTES.length} routes, ${pairs} pairs of route and status`);
  context.diagnostic(`${answers} answers of functions and gateway, ${headers} headers checked`);
  assert.ok(answers > ROUTES.length * 8);
});
