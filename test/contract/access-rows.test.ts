/** Over HTTP: each read that matters (OBSERVABILITY) leaves its row of the trail before it is answered, and others none. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { ulid } from 'ulid';
import { createJobStore } from '../../shared/adapters/aws/create-job-store.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import type { TrailRow } from '../../shared/domain/audit.ts';
import { auditSubject, jobPrefix, jobSubject, videoPrefix } from '../../shared/domain/keys.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { makeJob } from '../support/make-job.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';

let api: LocalApi;
const keys = new Map<string, string>();
const video = makeVideo({
  owner: 'anna',
  status: 'READY',
  files: [
    {
      name: 'video.mp4',
      contentType: 'video/mp4',
      bytes: 1,
      sha256: 'a'.repeat(64),
      key: `${videoPrefix('01JD5T3Z8Q6V7W8X9Y0ZABCDEF')}video.mp4`,
    },
  ],
});
const job = makeJob({ id: ulid(), owner: 'root', kind: 'audit-export', input: { owner: 'anna' } });

interface Case {
  readonly name: string;
  readonly who: 'anna' | 'root';
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly status: number;
  /** Of the one row that tells of it. */
  readonly row: Partial<TrailRow>;
}

const CASES: readonly Case[] = [
  {
    name: 'files of a film that are handed out',
    who: 'anna',
    path: `/videos/${video.id}/files`,
    status: 200,
    row: { action: 'video_viewed', owner: 'anna', subject: auditSubject(video.id) },
  },
  {
    name: 'other people’s data',
    who: 'root',
    path: '/users',
    status: 200,
    row: { action: 'users_listed', owner: 'root' },
  },
  {
    name: 'the trail, one’s own',
    who: 'anna',
    path: '/audit-events',
    status: 200,
    row: { action: 'audit_read', owner: 'anna' },
  },
  {
    name: 'the trail, another’s',
    who: 'root',
    path: '/audit-events?owner=anna',
    status: 200,
    row: { action: 'audit_read', owner: 'anna' },
  },
  {
    name: 'the trail, as a file that is asked for',
    who: 'root',
    method: 'POST',
    path: '/audit-exports',
    body: { owner: 'anna' },
    status: 202,
    row: { action: 'audit_read', owner: 'anna' },
  },
  {
    name: 'the trail, as a file that is handed out',
    who: 'root',
    path: `/audit-exports/${job.id}`,
    status: 200,
    row: { action: 'audit_exported', owner: 'root', subject: jobSubject(job.id) },
  },
];

const accessRows = async (): Promise<readonly TrailRow[]> => {
  const trail = createTrailStore({ client: api.documents, ...api.tables });
  const filter = { type: 'data_access' } as const;
  return (await trail.readPage({ filter, order: 'oldest', limit: 200 })).rows;
};

const ask = async ({ who, method = 'GET', path, body }: Omit<Case, 'name' | 'row' | 'status'>) =>
  sendRequest(api.cloud.apiUrl, {
    method,
    path,
    headers: {
      Authorization: `Bearer ${keys.get(who) ?? ''}`,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

suite('rows of access', () => {
  before(async () => {
    api = await startLocalApi();
    keys.set('anna', await api.issueKey('anna', 'creator'));
    keys.set('root', await api.issueKey('root', 'admin'));
    await api.videos.create({ video, audit: makeAudit() });
    const clock = { now: () => new Date() };
    const jobs = createJobStore({ client: api.documents, ...api.tables, clock, newId: () => ulid() });
    const kept = await jobs.create({ job, audit: makeAudit() });
    const key = `${jobPrefix(job.id)}1/audit-events.ndjson.gz`;
    const file = {
      key,
      name: 'audit-events.ndjson.gz',
      contentType: 'application/gzip',
      bytes: 1,
      sha256: '',
    };
    await jobs.change({ job: kept, change: { status: 'DONE', file }, audit: makeAudit() });
  });
  after(async () => api.close());

  for (const { name, row, status, ...request } of CASES)
    test(`tell of ${name}`, async () => {
      const earlier = await accessRows();
      const response = await ask(request);
      assert.equal(response.statusCode, status, response.body);
      const known = new Set(earlier.map(({ id }) => id));
      const added = (await accessRows()).filter(({ id }) => !known.has(id));
      assert.equal(added.length, 1, JSON.stringify(added));
      const [told] = added;
      assert.deepEqual({ ...told, ...row }, told);
      assert.match(told?.actor ?? '', /^key:/u);
      assert.equal(told?.requestId, response.headers['X-Request-ID']);
      assert.equal(told?.ipAddress, '127.0.0.1');
    });

  test('do not tell of what owners ask of their own', async () => {
    const earlier = (await accessRows()).length;
    for (const path of [
      `/videos/${video.id}`,
      `/videos/${video.id}/timeline`,
      '/videos',
      '/users/me',
      '/api-keys',
    ])
      assert.equal((await ask({ who: 'anna', path })).statusCode, 200, path);
    assert.equal((await accessRows()).length, earlier);
  });

  test('do not tell of a file that is not given', async () => {
    const earlier = (await accessRows()).length;
    const { statusCode } = await ask({ who: 'anna', path: `/audit-exports/${job.id}` });
    assert.equal(statusCode, 404, 'another’s export is none');
    assert.equal((await accessRows()).length, earlier);
  });

  test('were written with no more than the roles allow', () => {
    assertAllowed(api.recorded, ['list-files', 'list-users', 'create-audit-export', 'get-audit-export']);
  });
});
