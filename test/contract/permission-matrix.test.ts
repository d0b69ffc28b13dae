/**
 * Every route × every caller × every object, over the wire. Routes come from the table that is served: a new one is
 * here by itself. Who may call it is said in `test/support/matrix/expected-status.ts`; one with an id in its path needs
 * a maker of such an object in `makers.ts`, one whose example body fits only once a body in `bodies.ts`.
 */
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { ulid } from 'ulid';
import { ROUTES, type Route } from '../../functions/api/routes.ts';
import { bundleName } from '../../infra/build/function-entries.ts';
import { createUserStore } from '../../shared/adapters/aws/create-user-store.ts';
import { passwordHasher } from '../../shared/adapters/passwords/argon2.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders } from '../support/assert-headers.ts';
import { assertRefused, JSON_TYPE } from '../support/local-api/open-callers.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { startLocalApi } from '../support/local-api/start-local-api.ts';
import { makeUser } from '../support/make-user.ts';
import { makeAudit } from '../support/make-video.ts';
import { makeBody } from '../support/matrix/bodies.ts';
import { expectStatus, type ObjectName, objectsOf } from '../support/matrix/expected-status.ts';
import { makeObject } from '../support/matrix/makers.ts';
import {
  CALLERS,
  type CallerName,
  makePrincipal,
  type Principal,
  ROLE_OF,
} from '../support/matrix/principals.ts';

const api = await startLocalApi();
after(api.close);
const tables = {
  client: api.documents,
  ...api.tables,
  clock: { now: () => new Date() },
  newId: () => ulid(),
};

/** What differs between any two answers. */
const PASSING = /^(?:date|x-amzn-requestid|x-amz-apigw-id|x-amzn-trace-id|ratelimit.*)$/i;

interface Answer {
  readonly response: ApiResponse;
  /** What the route's function asked of the stores, in order. */
  readonly calls: readonly string[];
}

/** The client's own id, so that even it is the same in two answers. */
const REQUEST_ID = crypto.randomUUID();

const ask = async (route: Route, { headers }: Principal, id: string): Promise<Answer> => {
  const { method, path } = route;
  const body = await makeBody(tables, route);
  const name = bundleName(route.entry);
  const before = api.recorded.callsOf(name).length;
  const response = await sendRequest(api.cloud.apiUrl, {
    method,
    path: path.replace(/\{\w+\}/, id),
    headers: { ...headers, 'X-Request-ID': REQUEST_ID, ...(body === undefined ? {} : JSON_TYPE) },
    ...(body === undefined ? {} : { body }),
  });
  if (response.statusCode < 400) assertHeaders(response);
  else assertRefused(response, response.statusCode);
  return { response, calls: api.recorded.callsOf(name).slice(before) };
};

const make = async (route: Route, id: string, owner: string): Promise<void> =>
  makeObject(route, { api, tables, id, owner });

let asked = 0;

const askCell = async (
  route: Route,
  [caller, principal]: readonly [CallerName, Principal],
  [object, id]: readonly [ObjectName, string],
): Promise<Answer> => {
  const answer = await ask(route, principal, id);
  asked += 1;
  const { statusCode, body } = answer.response;
  const expected = expectStatus(route, caller, object);
  assert.equal(statusCode, expected, `${caller}, ${object}: ${body.slice(0, 300)}`);
  return answer;
};

/** All that is the same in two answers where the caller shall not tell them apart. */
const steady = ({ response: { statusCode, headers, body }, calls }: Answer): object => ({
  statusCode,
  headers: Object.entries(headers).filter(([name]) => !PASSING.test(name)),
  body,
  calls,
});

let compared = 0;

/**
 * One id, asked for before there is such an object and again once it is another's: nothing tells them apart, not even
 * what was asked of the stores, and so not the time that it takes.
 */
const askForOthers = async (route: Route, callers: ReadonlyMap<CallerName, Principal>): Promise<void> => {
  const id = ulid();
  const before = new Map<CallerName, Answer>();
  for (const [caller, principal] of callers) {
    // A user's first request makes their bucket of requests, which takes a write more.
    if (expectStatus(route, caller, 'missing') === 404) await ask(route, principal, id);
    before.set(caller, await askCell(route, [caller, principal], ['missing', id]));
  }
  await make(route, id, ulid());
  for (const [caller, principal] of callers) {
    const theirs = await askCell(route, [caller, principal], ['another’s', id]);
    const missing = before.get(caller);
    // Who is refused before anything is looked for learns nothing either way.
    if (missing === undefined || expectStatus(route, caller, 'another’s') !== 404) continue;
    assert.notEqual(missing.calls.length, 0, 'the recorder sees what the function asks');
    assert.deepEqual(steady(theirs), steady(missing), `${caller}: another’s and none, byte for byte`);
    compared += 1;
  }
};

/** Whom the service does not know, nothing changes: one of each serves every route. */
const strangers = new Map<CallerName, Principal>();
for (const caller of CALLERS.filter((name) => ROLE_OF[name] === undefined))
  strangers.set(caller, await makePrincipal(tables, caller, 'public'));

const askAll = async (route: Route): Promise<void> => {
  const callers = new Map<CallerName, Principal>();
  for (const caller of CALLERS)
    callers.set(caller, strangers.get(caller) ?? (await makePrincipal(tables, caller, route.permission)));
  const hasObject = objectsOf(route).length > 1;
  if (hasObject) await askForOthers(route, callers);
  for (const [caller, principal] of callers) {
    const id = ulid();
    if (hasObject) await make(route, id, principal.userId);
    await askCell(route, [caller, principal], [hasObject ? 'own' : 'nothing', id]);
  }
};

const cells = ROUTES.reduce((sum, route) => sum + CALLERS.length * objectsOf(route).length, 0);

// Each route has a function of its own, so that calls are told apart however many routes are asked at once.
suite('every caller gets what is theirs, and nothing else', { concurrency: 4 }, () => {
  for (const route of ROUTES)
    test(`${route.method} ${route.path}`, async () => {
      await askAll(route);
    });
});

test('an unknown name is answered as a wrong password is, down to the calls of the stores', async () => {
  const password = 'seven green umbrellas';
  const user = makeUser({ passwordHash: await passwordHasher.hash(password) });
  await createUserStore(tables).create({ user, audit: makeAudit() });
  const logIn = async (sent: object): Promise<Answer> => {
    const before = api.recorded.callsOf('create-session').length;
    const response = await sendRequest(api.cloud.apiUrl, {
      method: 'POST',
      path: '/sessions',
      headers: { ...JSON_TYPE, 'X-Request-ID': REQUEST_ID },
      body: JSON.stringify(sent),
    });
    return { response, calls: api.recorded.callsOf('create-session').slice(before) };
  };
  const { username } = user;
  assert.equal((await logIn({ username, password })).response.statusCode, 201, 'the name is known');
  // The first failure of an address opens a window of its own.
  await logIn({ username: 'first', password });
  const wrong = await logIn({ username, password: 'eight green umbrellas' });
  const unknown = await logIn({ username: 'nobody', password });
  assert.equal(wrong.response.statusCode, 401);
  assert.deepEqual(steady(unknown), steady(wrong));
});

test('every cell was asked', (t) => {
  assert.equal(asked, cells);
  t.diagnostic(`${cells} cells of ${ROUTES.length} routes and ${CALLERS.length} callers`);
  t.diagnostic(`another’s was compared with none ${compared} times: bytes, headers and calls of the stores`);
});
