import assert from 'node:assert/strict';
import { after } from 'node:test';
import { ulid } from 'ulid';
import type { VideoView } from '../../../functions/api/videos/video-view.schema.ts';
import { isAllowed, type Permission } from '../../../shared/domain/permissions.ts';
import type { ApiResponse } from '../../../shared/http/api-event.ts';
import { assertProblem, type ProblemBody } from '../assert-headers.ts';
import { type RawRequest, sendRequest } from './send-request.ts';
import { type LocalApi, startLocalApi } from './start-local-api.ts';

export const JSON_TYPE = { 'Content-Type': 'application/json' };
export const VALID = { source: { type: 'script', text: 'Tea likes cool nights.' } };

const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` });

/** Words of the code, of its machine and of its neighbours, which no answer has a reason to name. */
const INTERNALS = /node_modules|\.m?[jt]s\b|\/home\/|\bat \w+ \(|dynamo|amazonaws|ECONN|127\.0\.0\.1|middy/i;

/** A problem of that status with every header, none that belongs to another status, and no word of what runs. */
export const assertRefused = (response: ApiResponse, status: number): ProblemBody => {
  const problem = assertProblem(response, status);
  assert.doesNotMatch(response.body, INTERNALS);
  assert.equal('WWW-Authenticate' in response.headers, status === 401);
  assert.equal('Allow' in response.headers, status === 405);
  assert.ok(!Object.keys(response.headers).some((name) => /^access-control-/i.test(name)), 'no CORS');
  return problem;
};

/** Who asks: headers of two creators, of the first one's viewer, and of keys that do not hold. */
interface Callers {
  readonly creator: Record<string, string>;
  readonly other: Record<string, string>;
  readonly viewer: Record<string, string>;
  readonly admin: Record<string, string>;
  /** An administrator of an owner's who has nothing. */
  readonly busy: Record<string, string>;
  readonly strangers: readonly Record<string, string>[];
}

const issueKeys = async ({ issueKey }: LocalApi): Promise<Callers> => ({
  creator: bearer(await issueKey('owner-a', 'creator')),
  other: bearer(await issueKey('owner-b', 'creator')),
  viewer: bearer(await issueKey('owner-a', 'viewer')),
  admin: bearer(await issueKey('owner-a', 'admin')),
  busy: bearer(await issueKey('owner-busy', 'admin')),
  strangers: [
    {},
    bearer('flk_unknown'),
    { Authorization: 'Basic YTpi' },
    bearer('x'.repeat(7000)),
    bearer(await issueKey('owner-a', 'admin', '2020-01-01T00:00:00Z')),
  ],
});

/** The local API for a file's tests, with callers; its queues unread. Closed after the file's tests. */
export const openCallers = async () => {
  const api = await startLocalApi();
  after(api.close);
  const callers = await issueKeys(api);
  const send = async (request: RawRequest): Promise<ApiResponse> => sendRequest(api.cloud.apiUrl, request);
  const post = async (body: unknown, headers: RawRequest['headers'] = {}): Promise<ApiResponse> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const all = { ...callers.creator, ...JSON_TYPE, ...headers };
    return send({ method: 'POST', path: '/videos', headers: all, body: text });
  };
  return {
    callers,
    /** Somebody who may: the least of them where several may. */
    mayCall: (permission: Permission | 'public'): Record<string, string> =>
      permission === 'public' || isAllowed('creator', permission) ? callers.creator : callers.admin,
    /** A creator whom no other request is sent by. */
    newCaller: async (): Promise<Record<string, string>> => bearer(await api.issueKey(ulid(), 'creator')),
    send,
    post,
    apiUrl: api.cloud.apiUrl,
    logFile: api.logFile,
    recorded: api.recorded,
    documents: api.documents,
    tables: api.tables,
    /** A video of the creator's. */
    create: async (headers: Record<string, string> = {}): Promise<VideoView> => {
      const response = await post(VALID, headers);
      assert.equal(response.statusCode, 202, response.body);
      return JSON.parse(response.body) as VideoView;
    },
    refuses: async (request: RawRequest, status: number): Promise<ProblemBody> =>
      assertRefused(await send(request), status),
  };
};
