/** Jobs on this machine as a client sees them: gateway, queue and worker as they run from the template. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { ulid } from 'ulid';
import type { TrailRow } from '../../shared/domain/audit.ts';
import { auditKey, auditSubject } from '../../shared/domain/keys.ts';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { until } from '../support/until.ts';

interface View {
  readonly status: string;
  readonly links: { readonly self: string };
  readonly rows?: number;
  readonly file?: { readonly url: string };
  readonly result?: { readonly whole: boolean; readonly findings: readonly object[] };
}

let api: LocalApi;
let key: string;

const ask = async (method: string, path: string, body?: object): Promise<View> => {
  const headers = { Authorization: `Bearer ${key}`, ...(body && { 'Content-Type': 'application/json' }) };
  const sent = { method, path, headers, ...(body && { body: JSON.stringify(body) }) };
  const response = await sendRequest(api.cloud.apiUrl, sent);
  assert.ok(response.statusCode < 300, response.body);
  return JSON.parse(response.body) as View;
};

/** Asks for a job, and again until it has come to its end. */
const run = async (path: string, body: object): Promise<View> => {
  const { links } = await ask('POST', path, body);
  let view: View | undefined;
  await until(async () => {
    view = await ask('GET', links.self.replace(/^\/v1/u, ''));
    return view.status === 'DONE' || view.status === 'FAILED';
  });
  assert.ok(view);
  return view;
};

suite('jobs on this machine', () => {
  const video = makeVideo({ id: ulid(), owner: 'anna', status: 'CANCELLED' });
  before(async () => {
    api = await startLocalApi({ triggers: true });
    key = await api.issueKey('root', 'admin');
    const made = await api.videos.create({ video, audit: makeAudit() });
    await api.videos.change({ video: made, change: { title: 'Tea' }, audit: makeAudit() });
  });
  after(async () => api.close());

  test('export the trail to a file that can be fetched', async () => {
    const { status, rows, file } = await run('/audit-exports', { owner: 'anna' });
    assert.deepEqual([status, rows], ['DONE', 2]);
    const fetched = await fetch(file?.url ?? '');
    const lines = gunzipSync(Buffer.from(await fetched.arrayBuffer()))
      .toString()
      .trimEnd()
      .split('\n');
    const events = lines.map((line) => JSON.parse(line) as TrailRow);
    assert.deepEqual(
      events.map(({ subject, action }) => [subject, action]),
      Array.from({ length: 2 }, () => [auditSubject(video.id), 'video_created']),
    );
  });

  test('verify it, whole and with a row removed underneath', async () => {
    const whole = await run('/audit-verifications', {});
    assert.deepEqual([whole.status, whole.result?.whole], ['DONE', true], JSON.stringify(whole));
    const subject = auditSubject(video.id);
    const Key = auditKey(subject, 1);
    await api.documents.send(new DeleteCommand({ TableName: api.tables.auditTableName, Key }));
    const { result } = await run('/audit-verifications', {});
    assert.deepEqual([result?.whole, result?.findings], [false, [{ how: 'removed', subject, seq: 1 }]]);
  });

  test('verify it every day, without anybody asking', async () => {
    await api.cloud.tick('EveryDay');
    const path = '/audit-events?owner=system&action=audit_verified';
    const headers = { Authorization: `Bearer ${key}` };
    let events: readonly TrailRow[] = [];
    await until(async () => {
      const { body } = await sendRequest(api.cloud.apiUrl, { path, headers });
      ({ events } = JSON.parse(body) as { readonly events: readonly TrailRow[] });
      return events.length > 0;
    });
    const [told] = events;
    assert.deepEqual([told?.actor, told?.success], ['worker:run-job', false]);
    assert.match(told?.reason ?? '', /row 1 was removed$/u);
  });

  test('seal it every hour', async () => {
    const [sealed] = await api.cloud.tick('EveryHour');
    assert.equal(sealed?.failed, false, sealed?.payload);
  });

  test('were done with no more than their roles allow', () => {
    assertAllowed(api.recorded, [
      'run-job',
      'verify-audit',
      'create-audit-export',
      'create-audit-verification',
      'get-audit-export',
    ]);
  });
});
