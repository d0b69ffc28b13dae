import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mock, suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { monotonicFactory } from 'ulid';
import { findBrokenRow } from '../../../shared/domain/audit-chain.ts';
import { FacelessError, isCode } from '../../../shared/domain/errors.ts';
import { type Job, JOB_STARTS, type JobMessage } from '../../../shared/domain/job.ts';
import type { JobOutcome, JobRunners, RunJob } from '../../../shared/ports/jobs.ts';
import { ReturnLater } from '../../../shared/queue/retry-delay.ts';
import { runJob } from '../../../shared/queue/run-job.ts';
import { getJob, handOutFile } from '../../../shared/use-cases/get-job.ts';
import { recordDeadLetter } from '../../../shared/use-cases/record-dead-letter.ts';
import { requestJob } from '../../../shared/use-cases/request-job.ts';
import { sweepJobs } from '../../../shared/use-cases/sweep-jobs.ts';
import { createMemoryJobLeases, createMemoryJobs } from '../../support/fakes/create-memory-jobs.ts';
import { createMemoryObjects } from '../../support/fakes/create-memory-objects.ts';
import { createMemoryScripts } from '../../support/fakes/create-memory-scripts.ts';
import { createMemoryUploads } from '../../support/fakes/create-memory-uploads.ts';
import { createMemoryVideos } from '../../support/fakes/create-memory-videos.ts';
import { createMemoryDeadLetters, createMemoryWork } from '../../support/fakes/create-memory-work.ts';
import { createMemoryTables } from '../../support/fakes/memory-tables.ts';
import { REQUEST_ID } from '../../support/make-video.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { SILENT } from '../../support/silence.ts';

assert.equal(process.env['LOG_LEVEL'], SILENT.LOG_LEVEL);
// The dice of the back-offs.
mock.method(Math, 'random', () => 0.5);

const OWNER = 'owner-a';
const MINUTES = 900_000;
const OUTCOME: JobOutcome<'audit-export'> = { result: { rows: 3 } };

/** Writes a file of that text. */
const writing =
  (text: string): RunJob<'audit-export'> =>
  async (_job, { folder }) => {
    const path = join(folder, 'file');
    await writeFile(path, text);
    return { ...OUTCOME, file: { path, name: 'a.txt', contentType: 'text/plain' } };
  };

const openWorld = () => {
  const clock = new ManualClock();
  const nextId = monotonicFactory(() => 0.5);
  const tables = createMemoryTables({ clock, newId: () => nextId(clock.now().getTime()) });
  const sent: JobMessage[] = [];
  const done: Job[] = [];
  const problems: unknown[] = [];
  const deps = {
    jobs: createMemoryJobs(tables),
    leases: createMemoryJobLeases(clock),
    objects: createMemoryObjects(clock),
    sendJob: async (message: JobMessage) => void sent.push(message),
    clock,
    newId: tables.newId,
    onDone: (job: Job) => void done.push(job),
    warnUnsent: (_job: Job, problem: unknown) => void problems.push(problem),
    onJobProblem: (_job: Job, problem: unknown) => void problems.push(problem),
    heartbeatMs: 5,
  };
  const create = async (): Promise<Job> =>
    requestJob(deps)({
      owner: OWNER,
      kind: 'audit-export',
      input: { owner: OWNER },
      audit: { actor: 'key:1', requestId: REQUEST_ID },
    });
  const deliver = async (run: RunJob<'audit-export'>, remaining = MINUTES): Promise<void> => {
    const none = async () => assert.fail();
    const runners: JobRunners = { 'audit-export': run, 'audit-verification': none, 'account-export': none };
    await runJob({ ...deps, runners })(sent[0]!, () => remaining);
  };
  const read = async ({ id }: Job) => getJob(deps, 'audit-export')({ owner: OWNER, id });
  return { clock, tables, deps, sent, done, problems, create, deliver, read };
};

const busy: RunJob<'audit-export'> = async () =>
  Promise.reject(new FacelessError('UNAVAILABLE', 'The database rests.', { retryable: true }));

suite('a job', () => {
  test('is asked for, done once however often its message comes, and keeps one file', async () => {
    const { deps, tables, sent, done, create, deliver, read } = openWorld();
    const job = await create();
    assert.deepEqual(sent, [{ schema: 1, jobId: job.id, owner: OWNER, requestId: REQUEST_ID }]);
    assert.equal((await read(job)).status, 'QUEUED');
    await Promise.all([deliver(writing('one')), deliver(writing('two'))]);
    await deliver(writing('three'));
    const now = await read(job);
    assert.deepEqual([now.status, now.progress, now.job.result], ['DONE', 100, { rows: 3 }]);
    assert.deepEqual([...deps.objects.content.keys()], [now.job.file?.key]);
    assert.equal(done.length, 1);
    const rows = tables.audit.filter(({ subject }) => subject === `job#${job.id}`);
    assert.deepEqual(
      rows.map(({ action, success }) => `${action} ${success}`),
      ['job_requested true', 'audit_exported true'],
    );
    assert.equal(findBrokenRow(rows, now.job.auditHash), undefined);
  });

  test('shows that it is at work, and how far', async () => {
    const { create, deliver, read } = openWorld();
    const job = await create();
    await deliver(async (_job, { progress }) => {
      progress(0.42);
      for (let waited = 0; waited < 200; waited += 1) {
        const { status, progress: shown } = await read(job);
        assert.equal(status, 'RUNNING');
        if (shown === 42) return OUTCOME;
        await setTimeout(5);
      }
      return assert.fail('the progress was not shown');
    });
  });

  test('comes back after what passes, and is not hastened by a copy', async () => {
    const { clock, create, deliver, read } = openWorld();
    const job = await create();
    await assert.rejects(deliver(busy), (error) => error instanceof ReturnLater && error.seconds === 4);
    assert.equal(
      (await read(job)).status,
      'QUEUED',
      'nobody is at it, and it is kept for the one that comes back',
    );
    await deliver(async () => assert.fail('too early'));
    clock.advance(4);
    await deliver(writing('one'));
    assert.equal((await read(job)).status, 'DONE');
  });

  test('ends with its reason where it cannot be done', async () => {
    const { tables, done, create, deliver, read } = openWorld();
    const job = await create();
    await deliver(async () => Promise.reject(new FacelessError('NOT_FOUND', 'There is no such thing.')));
    const { status, job: ended } = await read(job);
    assert.deepEqual(
      [status, ended.error],
      ['FAILED', { code: 'NOT_FOUND', message: 'There is no such thing.' }],
    );
    const { success, reason } = tables.audit.at(-1) ?? {};
    assert.deepEqual([success, reason, done.length], [false, 'There is no such thing.', 0]);
  });

  test('ends where its time is up, and says what to do', async () => {
    const { create, deliver, read } = openWorld();
    const job = await create();
    await deliver(async (_job, { signal }) => {
      await setTimeout(10_000, undefined, { signal });
      return OUTCOME;
    }, 9000);
    const { job: ended } = await read(job);
    assert.equal(ended.error?.code, 'DEADLINE');
    assert.match(ended.error.message, /Ask for less at once/);
  });

  test('of a worker that vanished is asked for again once its lease has run out', async () => {
    const { clock, deps, sent, create, deliver, read } = openWorld();
    const job = await create();
    await deps.leases.acquire(job.id, 90);
    clock.advance(61);
    assert.equal(await sweepJobs(deps)(), 1);
    assert.equal(sent.length, 1, 'somebody is at it');
    clock.advance(61);
    assert.equal(await sweepJobs(deps)(), 1);
    assert.deepEqual(sent[1], sent[0]);
    await deliver(writing('one'));
    assert.equal((await read(job)).status, 'DONE');
    clock.advance(600);
    assert.equal(await sweepJobs(deps)(), 0);
  });

  test('that takes its worker down each time meets an end', async () => {
    const { clock, deps, create, deliver, read } = openWorld();
    const job = await create();
    for (let start = 0; start < JOB_STARTS; start += 1) {
      await deps.leases.acquire(job.id, 30);
      clock.advance(31);
    }
    await deliver(async () => assert.fail('once too often'));
    const { job: ended } = await read(job);
    assert.match(ended.error?.message ?? '', /begun 5 times/);
  });

  test('is left to whom it was given meanwhile', async () => {
    const { clock, deps, create, deliver, read } = openWorld();
    const job = await create();
    await deliver(async (_job, { signal }) => {
      clock.advance(31);
      await deps.leases.acquire(job.id, 30);
      await setTimeout(10_000, undefined, { signal });
      return OUTCOME;
    });
    assert.equal((await read(job)).job.status, 'QUEUED');
  });

  test('ends late with a reason, and a lost message is sent again', async () => {
    const { clock, deps, problems, create, read } = openWorld();
    const sendJob = async () => Promise.reject(new FacelessError('UNAVAILABLE', 'no queue'));
    const job = await requestJob({ ...deps, sendJob })({
      owner: OWNER,
      kind: 'audit-export',
      input: {},
      audit: { actor: 'key:1', requestId: REQUEST_ID },
    });
    await create();
    clock.advance(61);
    assert.equal(await sweepJobs({ ...deps, sendJob })(), 2);
    assert.equal(problems.length, 3, 'one holds up no other');
    clock.advance(6 * 3600);
    assert.equal(await sweepJobs(deps)(), 2);
    const { job: ended } = await read(job);
    assert.deepEqual([ended.status, ended.error?.code], ['FAILED', 'DEADLINE']);
  });

  test('is ended by the dead letter of its message', async () => {
    const { clock, tables, deps, sent, create, read } = openWorld();
    const job = await create();
    const take = recordDeadLetter({
      videos: createMemoryVideos(tables),
      work: createMemoryWork(tables),
      deadLetters: createMemoryDeadLetters(tables),
      scripts: createMemoryScripts(tables),
      uploads: createMemoryUploads(tables),
      jobs: deps.jobs,
      clock,
    });
    const letter = { stage: 'run-job', body: '{}', receivedAt: clock.now().toISOString() };
    const message = { ...letter, id: 'a', envelope: undefined, subject: undefined, job: sent[0] };
    assert.equal(await take(message), true);
    assert.equal(await take(message), false);
    assert.equal((await read(job)).job.error?.code, 'UNAVAILABLE');
    assert.match(tables.deadLetters.get('a')?.reason ?? '', /Ask for it again/);
  });

  test('hands out no file whose handing out cannot be put on record', async () => {
    const { clock, create, deliver, read } = openWorld();
    const job = await create();
    await deliver(writing('one'));
    const handOut = handOutFile({
      objects: { presignGet: async () => assert.fail('it was given') },
      record: async () => Promise.reject(new FacelessError('UNAVAILABLE', 'The trail rests.')),
      clock,
    });
    const { job: done } = await read(job);
    const asked = handOut(done, { actor: 'key:1', requestId: REQUEST_ID });
    await assert.rejects(asked, (error) => isCode(error, 'UNAVAILABLE'));
  });

  test('is nobody else’s, and no other kind', async () => {
    const { deps, create } = openWorld();
    const { id } = await create();
    const missing = (error: unknown): boolean => isCode(error, 'NOT_FOUND');
    await assert.rejects(getJob(deps, 'audit-export')({ owner: 'owner-b', id }), missing);
    await assert.rejects(getJob(deps, 'audit-verification')({ owner: OWNER, id }), missing);
  });
});
