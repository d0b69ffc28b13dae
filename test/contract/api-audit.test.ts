/** Reading the trail over HTTP: what is filtered, who sees what, pages, lines, and that reading is on record. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import { recordEvent } from '../../shared/adapters/aws/record-event.ts';
import type { EventRow, TrailRow } from '../../shared/domain/audit.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { ulid } from 'ulid';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { assertDocumented } from '../support/openapi-document.ts';

interface Page {
  readonly events: readonly TrailRow[];
  readonly cursor?: string;
}

let api: LocalApi;
const keys = new Map<string, string>();

const ask = async (
  who: string,
  query: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiResponse> => {
  const path = `/audit-events?${new URLSearchParams(query).toString()}`;
  const authorization = { Authorization: `Bearer ${keys.get(who) ?? ''}` };
  const response = await sendRequest(api.cloud.apiUrl, { path, headers: { ...authorization, ...headers } });
  assertHeaders(response);
  return response;
};

const read = async (who: string, query: Readonly<Record<string, string>> = {}): Promise<Page> => {
  const response = await ask(who, query);
  assert.equal(response.statusCode, 200, response.body);
  assertDocumented('listAuditEvents', response);
  return JSON.parse(response.body) as Page;
};

const readAll = async (who: string, query: Readonly<Record<string, string>>): Promise<TrailRow[]> => {
  const events: TrailRow[] = [];
  let page = await read(who, query);
  for (;;) {
    events.push(...page.events);
    if (page.cursor === undefined) return events;
    page = await read(who, { ...query, cursor: page.cursor });
  }
};

const readsOnRecord = async (): Promise<readonly EventRow[]> => {
  const trail = createTrailStore({ client: api.documents, ...api.tables });
  const page = await trail.readPage({ filter: { action: 'audit_read' }, order: 'oldest', limit: 200 });
  return page.rows;
};

suite('the trail', () => {
  before(async () => {
    api = await startLocalApi();
    for (const [who, role] of [
      ['anna', 'creator'],
      ['ben', 'viewer'],
      ['root', 'admin'],
    ] as const)
      keys.set(who, await api.issueKey(who, role));
    const tables = { client: api.documents, ...api.tables, clock: { now: () => new Date() }, newId: ulid };
    const record = recordEvent(tables);
    for (const owner of ['anna', 'ben']) {
      const video = await api.videos.create({ video: makeVideo({ owner }), audit: makeAudit() });
      await api.videos.change({
        video,
        change: { status: 'CANCELLED' },
        audit: makeAudit({ action: 'video_cancelled', actor: 'user:other' }),
      });
      for (let count = 0; count < 5; count += 1)
        await record({
          ...makeAudit({ type: 'data_access', action: 'video_viewed' }),
          owner,
          subject: `video#${video.id}`,
        });
      await record({
        ...makeAudit({ type: 'authentication', action: 'login_failed', success: false }),
        owner,
      });
    }
  });
  after(async () => api.close());

  test('shows everybody their own, newest first, and never another’s', async () => {
    const { events } = await read('anna', { limit: '200' });
    assert.deepEqual([...new Set(events.map(({ owner }) => owner))], ['anna']);
    const times = events.map(({ timestamp }) => timestamp);
    assert.deepEqual(times, times.toSorted().toReversed());
    const chained = events.filter((event) => 'hash' in event);
    assert.deepEqual(
      chained.map(({ action }) => action),
      ['video_cancelled', 'video_created', 'api_key_created', 'user_registered'],
    );
    assert.ok(!JSON.stringify(events).includes('itemPk'), 'no keys of the tables');
    assertProblem(await ask('anna', { owner: 'ben' }), 403);
    const foreign = await read('anna', { subject: chained[0]?.subject ?? '', owner: 'anna' });
    assert.ok(foreign.events.length > 0);
    assert.deepEqual((await read('ben', { subject: chained[0]?.subject ?? '' })).events, []);
  });

  test('shows administrators all, or what they filter by', async () => {
    const all = await readAll('root', { limit: '7' });
    assert.ok(new Set(all.map(({ owner }) => owner)).size >= 3);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length, 'each once');
    const failed = await read('root', { success: 'false' });
    assert.deepEqual(
      new Set(failed.events.map(({ action }) => action)),
      new Set(['login_failed', 'unauthorized_access']),
    );
    const by = async (query: Readonly<Record<string, string>>): Promise<number> =>
      (await readAll('root', query)).length;
    assert.equal(await by({ action: 'video_viewed' }), 10);
    assert.equal(await by({ action: 'video_viewed', owner: 'ben' }), 5);
    assert.equal(await by({ actor: 'user:other' }), 2);
    assert.equal(await by({ type: 'authentication', success: 'false' }), 2);
    assert.equal(await by({ from: '2999-01-01T00:00:00Z' }), 0);
    assert.equal(await by({ to: '2001-01-01T00:00:00+02:00' }), 0);
    const [newest] = all;
    assert.ok((await by({ to: newest?.timestamp ?? '' })) > 0);
  });

  test('puts a read on record once for all its pages, under whose events they are', async () => {
    const earlier = (await readsOnRecord()).length;
    await readAll('root', { owner: 'anna', limit: '2' });
    const reads = (await readsOnRecord()).slice(earlier);
    assert.equal(reads.length, 1);
    assert.equal(reads[0]?.owner, 'anna');
    assert.equal(reads[0].details?.['owner'], 'anna');
    assert.match(reads[0].actor, /^key:/);
  });

  test('goes on only with a cursor of its own, whose read is on record', async () => {
    const { cursor = '' } = await read('root', { limit: '1' });
    for (const [who, query] of [
      ['anna', { cursor }],
      ['root', { cursor, action: 'login' }],
      ['root', { cursor: Buffer.from(`2030-01-01T00:00:00.000Z#${ulid()}~${ulid()}`).toString('base64url') }],
      ['root', { cursor: 'abc' }],
    ] as const) {
      const { errors = [] } = assertProblem(await ask(who, query), 422);
      assert.equal(errors[0]?.pointer, '/cursor');
    }
    assert.equal((await ask('root', { cursor })).statusCode, 200, 'another limit is the same list');
  });

  test('is given line by line to who asks for lines, the next page in Link', async () => {
    const response = await ask('anna', { limit: '2' }, { Accept: 'application/x-ndjson' });
    assert.equal(response.headers['Content-Type'], 'application/x-ndjson');
    const lines = response.body.trimEnd().split('\n');
    assert.equal(lines.length, 2);
    assert.equal((JSON.parse(lines[0] ?? '') as TrailRow).owner, 'anna');
    const [, next = ''] =
      /^<\/v1(\/audit-events\?[^>]+)>; rel="next"$/.exec(response.headers['Link'] ?? '') ?? [];
    const query = Object.fromEntries(new URLSearchParams(next.split('?')[1]));
    assert.equal(query['limit'], '2');
    const following = await ask('anna', query, { Accept: 'application/x-ndjson, */*' });
    assert.ok(!lines.includes(following.body.split('\n')[0] ?? ''));
  });

  for (const [query, pointer] of [
    [{ from: 'yesterday' }, '/from'],
    [{ from: '2026-02-30T99:00:00Z' }, '/from'],
    [{ from: '2026-11-24T10:00:00Z', to: '2026-11-24T11:00:00+02:00' }, '/to'],
    [{ action: 'everything' }, '/action'],
    [{ limit: '201' }, '/limit'],
    [{ subject: 'video' }, '/subject'],
    [{ success: 'maybe' }, '/success'],
  ] as const)
    test(`refuses ${JSON.stringify(query)}`, async () => {
      const { errors = [] } = assertProblem(await ask('root', query), 422);
      assert.equal(errors[0]?.pointer, pointer);
    });

  test('sent only what its role allows', () => {
    assertAllowed(api.recorded, ['list-audit-events']);
  });
});
