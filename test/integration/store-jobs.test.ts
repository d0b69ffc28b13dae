/** Leases of jobs on the tables: one worker at a time, heartbeats that meet no change, and back-offs that hold. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ulid } from 'ulid';
import { createJobLeaseStore } from '../../shared/adapters/aws/create-job-lease-store.ts';
import { createJobStore } from '../../shared/adapters/aws/create-job-store.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { makeJob } from '../support/make-job.ts';
import { makeAudit } from '../support/make-video.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startAws } from '../support/start-aws.ts';

const aws = await startAws();
after(aws.close);

const clock = new ManualClock();
const { dynamo: client, tableName, auditTableName } = aws;
const tables = { client, tableName, auditTableName, clock, newId: () => ulid() };
const leases = createJobLeaseStore(tables);
const jobs = createJobStore(tables);
const lost = (error: unknown): boolean => isCode(error, 'LEASE_LOST');

test('of several at once one has the lease, until it runs out', async () => {
  const id = ulid();
  const taken = await Promise.allSettled(Array.from({ length: 8 }, async () => leases.acquire(id, 30)));
  assert.equal(taken.filter(({ status }) => status === 'fulfilled').length, 1);
  const first = await leases.find(id);
  assert.deepEqual([first?.starts, first?.progress, first?.resting], [1, 0, false]);
  await leases.renew(id, { starts: 1 }, { seconds: 30, progress: 0.5 });
  assert.equal((await leases.find(id))?.progress, 0.5);
  clock.advance(31);
  const second = await leases.acquire(id, 30);
  assert.deepEqual([second.starts, second.progress], [2, 0]);
  await assert.rejects(leases.renew(id, { starts: 1 }, { seconds: 30, progress: 0.9 }), lost);
  await leases.release(id, { starts: 1 }, clock.now());
  await assert.rejects(leases.acquire(id, 30), lost, 'who lost it cannot give it up');
});

test('given up, it is kept until its time, and nobody is at it', async () => {
  const id = ulid();
  await leases.acquire(id, 30);
  await leases.release(id, { starts: 1 }, new Date(clock.now().getTime() + 300_000));
  assert.equal((await leases.find(id))?.resting, true);
  clock.advance(299);
  await assert.rejects(leases.acquire(id, 30), lost);
  clock.advance(1);
  const again = await leases.acquire(id, 30);
  assert.deepEqual([again.starts, again.resting], [2, false]);
});

test('a job is due a minute after it was asked for, until it is done; what moved on is stale', async () => {
  const job = await jobs.create({ job: makeJob({ id: ulid() }), audit: makeAudit() });
  const dueNow = async (): Promise<readonly string[]> =>
    (await jobs.listDue({ now: clock.now(), limit: 10 })).map(({ id }) => id);
  assert.deepEqual(await dueNow(), []);
  clock.advance(60);
  assert.deepEqual(await dueNow(), [job.id]);
  await jobs.postpone(job, new Date(clock.now().getTime() + 60_000));
  assert.deepEqual(await dueNow(), []);
  clock.advance(60);
  const error = { code: 'NOT_FOUND', message: 'There is no such thing.' };
  const change = { status: 'FAILED', error } as const;
  const ended = await jobs.change({ job, change, audit: makeAudit() });
  assert.deepEqual([ended.version, ended.error], [2, error]);
  assert.deepEqual(await dueNow(), []);
  const late = jobs.change({ job, change, audit: makeAudit() });
  await assert.rejects(late, (problem) => isCode(problem, 'STALE'));
  await jobs.remove({ job: ended, audit: makeAudit() });
  assert.equal(await jobs.get(job.owner, job.id), undefined);
});
