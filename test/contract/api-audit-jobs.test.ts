/** Verifications and exports of the trail over its routes and the worker of jobs. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { z } from 'zod';
import type { auditExportView } from '../../functions/api/audit/audit-export-view.schema.ts';
import type { auditVerificationView } from '../../functions/api/audit/audit-verification-view.schema.ts';
import type { OperationId } from '../../functions/api/routes.ts';
import { createJobStore } from '../../shared/adapters/aws/create-job-store.ts';
import type { EventRow, TrailRow } from '../../shared/domain/audit.ts';
import { auditSubject, jobSubject } from '../../shared/domain/keys.ts';
import type { ApiResponse } from '../../shared/http/api-event.ts';
import { assertHeaders, assertProblem } from '../support/assert-headers.ts';
import { captureLines } from '../support/capture-lines.ts';
import { DAMAGES } from '../support/damage-trail.ts';
import { makeJob } from '../support/make-job.ts';
import { makeContext, makeSqsEvent } from '../support/make-sqs-event.ts';
import { openApi, type Request } from '../support/open-api.ts';
import { openTrail } from '../support/open-trail.ts';
import { assertDocumented } from '../support/openapi-document.ts';

type Verification = z.infer<typeof auditVerificationView>;
type Export = z.infer<typeof auditExportView>;

const api = await openApi();
const { handler: worker } = (await import('../../functions/workers/run-job/handler.ts')) as unknown as {
  readonly handler: (event: SQSEvent, context: ReturnType<typeof makeContext>) => Promise<SQSBatchResponse>;
};
// Rows of some days ago: what the routes write now comes after the seals.
const trail = openTrail(api.aws, { start: new Date(Date.now() - 3 * 86_400_000).toISOString() });

const ADMIN = { owner: 'root', role: 'admin' } as const;

const call = async (operationId: OperationId, request?: Request): Promise<ApiResponse> => {
  const response = await api.call(operationId, request);
  assertDocumented(operationId, response);
  assertHeaders(response);
  return response;
};

/** Lets the worker take every message of its queue; returns what it logged. */
const work = async (): Promise<readonly string[]> => {
  const QueueUrl = api.aws.queueUrls['run-job'];
  const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
  const { Messages = [] } = await api.aws.sqs.send(receive);
  const all: string[] = [];
  for (const { ReceiptHandle: id = '', Body: body = '' } of Messages) {
    const event = makeSqsEvent([{ id, body, received: 1 }]);
    const { value, lines } = await captureLines(async () => worker(event, makeContext()));
    assert.deepEqual(value.batchItemFailures, []);
    all.push(...lines);
  }
  return all;
};

const ask = async (operationId: OperationId, request: Request): Promise<{ readonly id: string }> => {
  const response = await call(operationId, request);
  assert.equal(response.statusCode, 202, response.body);
  const view = JSON.parse(response.body) as Verification;
  assert.deepEqual([view.status, view.progress], ['QUEUED', 0]);
  assert.equal(response.headers['Location'], view.links.self);
  return view;
};

const read = async <View>(operationId: OperationId, request: Request): Promise<View> => {
  const response = await call(operationId, request);
  assert.equal(response.statusCode, 200, response.body);
  return JSON.parse(response.body) as View;
};

const verify = async (
  body: object = {},
): Promise<{ readonly verification: Verification; readonly lines: readonly string[] }> => {
  const { id } = await ask('createAuditVerification', { ...ADMIN, body });
  const lines = await work();
  return { verification: await read<Verification>('getAuditVerification', { ...ADMIN, id }), lines };
};

const rowsOf = async (subject: string): Promise<readonly TrailRow[]> => {
  const { rows } = await trail.trail.readPage({ filter: { subject }, order: 'oldest', limit: 100 });
  return rows;
};

suite('a verification', () => {
  test('says of a whole trail that it is whole, and leaves its own rows', async () => {
    await trail.makeVideo(5);
    await trail.sealAll();
    const { verification, lines } = await verify();
    const { id, status, progress, result } = verification;
    assert.deepEqual([status, progress, result?.whole, result?.findings], ['DONE', 100, true, []]);
    assert.ok((result?.seals ?? 0) >= 1 && (result?.rows ?? 0) >= 5, JSON.stringify(result));
    assert.ok(!lines.some((line) => line.includes('audit_verification_failures_total')));
    const rows = await rowsOf(jobSubject(id));
    assert.deepEqual(
      rows.map(({ action, actor, success }) => [action, actor, success]),
      [
        ['job_requested', 'key:key-1', true],
        ['audit_verified', 'worker:run-job', true],
      ],
    );
    assert.equal(rows[0]?.requestId, rows[1]?.requestId);
    assert.equal((await verify({ subject: jobSubject(id) })).verification.result?.rows, 2, 'a chain as any');
  });

  for (const { name, apply, finding } of DAMAGES)
    test(`names ${name}, for the whole, the subject and its time, and counts it`, async () => {
      const { clock } = trail;
      const from = clock.now().toISOString();
      const video = await trail.makeVideo(5);
      const subject = auditSubject(video.id);
      const to = new Date(clock.now().getTime() + 1).toISOString();
      await trail.sealAll();
      const whole = await trail.snapshot(video);
      await apply(trail, video);
      for (const scope of [{}, { subject }, { from, to }]) {
        const { verification, lines } = await verify(scope);
        const { status, result } = verification;
        assert.deepEqual([status, result?.whole, result?.broken], ['DONE', false, 1]);
        const [{ how, seq, subject: named } = {}] = result?.findings ?? [];
        assert.deepEqual({ how, seq, named }, { ...finding, named: subject }, JSON.stringify(scope));
        assert.ok(lines.some((line) => line.includes('audit_verification_failures_total')));
        const verified = (await rowsOf(jobSubject(verification.id))).at(-1);
        assert.deepEqual([verified?.action, verified?.success], ['audit_verified', false]);
        assert.ok(verified?.reason?.startsWith(subject), verified?.reason);
      }
      await whole.restore();
    });

  test('of a subject that nobody knows ends with that', async () => {
    const { verification } = await verify({ subject: 'video#01JD5T3Z8Q6V7W8X9Y0ZABCDEF' });
    assert.deepEqual([verification.status, verification.error?.code], ['FAILED', 'NOT_FOUND']);
  });

  for (const [body, pointer] of [
    [{ subject: 'video' }, '/subject'],
    [{ subject: 'video#1', from: '2026-11-24T10:00:00Z' }, '/subject'],
    [{ from: '2026-11-24T10:00:00Z', to: '2026-11-24T09:00:00Z' }, '/to'],
    [{ from: 'yesterday' }, '/from'],
    [{ owner: 'anna' }, '/owner'],
  ] as const)
    test(`refuses ${JSON.stringify(body)}`, async () => {
      const { errors = [] } = assertProblem(await call('createAuditVerification', { ...ADMIN, body }), 422);
      assert.equal(errors[0]?.pointer, pointer);
    });

  test('is its own asker’s, and an administrator’s', async () => {
    const { id } = await ask('createAuditVerification', { ...ADMIN, body: {} });
    assertProblem(await call('getAuditVerification', { owner: 'other', role: 'admin', id }), 404);
    assertProblem(await call('getAuditExport', { ...ADMIN, id }), 404);
    await work();
  });
});

const linesOf = async ({ file }: Export): Promise<readonly TrailRow[]> => {
  const response = await fetch(file?.url ?? '');
  assert.equal(response.status, 200);
  const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as TrailRow);
};

const exportTrail = async (who: Request, body: object): Promise<Export> => {
  const { id } = await ask('createAuditExport', { ...who, body });
  await work();
  return read<Export>('getAuditExport', { ...who, id });
};

const eventsOf = async (
  owner: string,
  action: 'audit_read' | 'audit_exported',
): Promise<readonly EventRow[]> => {
  const { rows } = await trail.trail.readPage({ filter: { owner, action }, order: 'oldest', limit: 200 });
  return rows;
};

suite('an export', () => {
  test('is a file of all events of a filter, oldest first, as the list shows them', async () => {
    const video = await trail.makeVideo(3, 'carla');
    await trail.makeVideo(2, 'dan');
    const done = await exportTrail(ADMIN, { owner: 'carla' });
    const { name = '', contentType, bytes = 0 } = done.file ?? {};
    assert.deepEqual([done.status, done.rows, name], ['DONE', 3, 'audit-events.ndjson.gz']);
    assert.equal(contentType, 'application/gzip');
    assert.ok(bytes > 100);
    const rows = await linesOf(done);
    assert.deepEqual(rows, await rowsOf(auditSubject(video.id)));
  });

  test('holds every row once, over many pages', async () => {
    for (let count = 0; count < 9; count += 1) await trail.makeVideo(60, 'emma');
    const done = await exportTrail({ owner: 'emma', role: 'viewer' }, {});
    const rows = await linesOf(done);
    // The read itself is on record under whose events they are, from this moment on.
    const chained = rows.filter((row) => 'seq' in row);
    assert.equal(chained.length, 540);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    assert.equal(done.rows, rows.length);
    const at = rows.map(({ timestamp, id }) => `${timestamp}#${id}`);
    assert.deepEqual(at, at.toSorted());
  });

  test('is put on record where it is asked for, under whose events they are, and where the file is handed out', async () => {
    await trail.makeVideo(1, 'frida');
    const { id } = await ask('createAuditExport', { ...ADMIN, body: { owner: 'frida', success: true } });
    const [asked] = await eventsOf('frida', 'audit_read');
    assert.deepEqual([asked?.actor, asked?.details?.['owner']], ['key:key-1', 'frida']);
    const handedOut = async (): Promise<number> =>
      (await rowsOf(jobSubject(id))).filter(
        ({ actor, action }) => actor === 'key:key-1' && action === 'audit_exported',
      ).length;
    const waiting = await read<Export>('getAuditExport', { ...ADMIN, id });
    assert.deepEqual([waiting.status, waiting.file], ['QUEUED', undefined]);
    assert.equal(await handedOut(), 0);
    await work();
    await read('getAuditExport', { ...ADMIN, id });
    assert.equal(await handedOut(), 1);
  });

  test('gives users their own events and refuses others’', async () => {
    const who = { owner: 'gina', role: 'viewer' } as const;
    const response = await call('createAuditExport', { ...who, body: { owner: 'carla' } });
    assertProblem(response, 403);
    await trail.makeVideo(2, 'gina');
    const rows = await linesOf(await exportTrail(who, { subject: undefined }));
    assert.deepEqual([...new Set(rows.map(({ owner }) => owner))], ['gina']);
  });

  test('says when its file is there no more', async () => {
    const file = {
      key: 'exports/1/a.gz',
      name: 'a.gz',
      contentType: 'application/gzip',
      bytes: 1,
      sha256: '',
    };
    const clock = { now: () => new Date(Date.now() - 8 * 86_400_000) };
    const tables = {
      client: api.aws.dynamo,
      tableName: 'application',
      auditTableName: 'audit',
      clock,
      newId: () => '1',
    };
    const audit = {
      type: 'data_access',
      action: 'audit_exported',
      actor: 'test',
      requestId: 'r',
      success: true,
    } as const;
    const jobs = createJobStore(tables);
    const job = await jobs.create({ job: makeJob({ owner: 'root', kind: 'audit-export' }), audit });
    await jobs.change({ job, change: { status: 'DONE', file }, audit });
    assertProblem(await call('getAuditExport', { ...ADMIN, id: job.id }), 410);
  });
});
