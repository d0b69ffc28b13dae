import { FacelessError } from '../../domain/errors.ts';
import type { JobLease } from '../../domain/job.ts';
import { jobLeaseKey } from '../../domain/keys.ts';
import type { JobLeaseStore } from '../../ports/jobs.ts';
import { buildUpdate } from './build-update.ts';
import { getItem, type Item } from './read-items.ts';
import type { Tables } from './tables.ts';
import { updateIf } from './write-conditionally.ts';

type LeaseTables = Pick<Tables, 'client' | 'tableName' | 'clock'>;

/** Seconds that a lease's item stays: longer than any job. */
const KEEP_SECONDS = 30 * 24 * 60 * 60;

const toLease = ({ starts, progress, expiresAt, resting }: Item): JobLease => ({
  starts: Number(starts),
  progress: Number(progress),
  expiresAt: String(expiresAt),
  resting: resting === true,
});

const lost = (jobId: string): FacelessError =>
  new FacelessError('LEASE_LOST', `Another worker is at job ${jobId}.`);

const secondsFrom = (now: Date, seconds: number): string =>
  new Date(now.getTime() + seconds * 1000).toISOString();

/** Consistent read. */
export const findJobLease =
  ({ client, tableName }: Pick<LeaseTables, 'client' | 'tableName'>): JobLeaseStore['find'] =>
  async (jobId) => {
    const item = await getItem(client, tableName, jobLeaseKey(jobId));
    return item && toLease(item);
  };

const acquire =
  ({ client, tableName, clock }: LeaseTables): JobLeaseStore['acquire'] =>
  async (jobId, seconds) => {
    const now = clock.now();
    const item = await updateIf(client, {
      TableName: tableName,
      Key: jobLeaseKey(jobId),
      UpdateExpression:
        'SET #starts = if_not_exists(#starts, :zero) + :one, #progress = :zero, expiresAt = :until, #ttl = :ttl REMOVE resting',
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeNames: { '#starts': 'starts', '#progress': 'progress', '#ttl': 'ttl' },
      ExpressionAttributeValues: {
        ':zero': 0,
        ':one': 1,
        ':now': now.toISOString(),
        ':until': secondsFrom(now, seconds),
        ':ttl': Math.floor(now.getTime() / 1000) + KEEP_SECONDS,
      },
    });
    if (item === undefined) throw lost(jobId);
    return toLease(item);
  };

/** Who acquires it next counts one start more. */
const updateHeld = async (
  { client, tableName }: LeaseTables,
  jobId: string,
  { starts, ...change }: Partial<JobLease> & Pick<JobLease, 'starts'>,
): Promise<boolean> => {
  const update = buildUpdate(change);
  const item = await updateIf(client, {
    TableName: tableName,
    Key: jobLeaseKey(jobId),
    ...update,
    ConditionExpression: '#starts = :starts',
    ExpressionAttributeNames: { ...update.ExpressionAttributeNames, '#starts': 'starts' },
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':starts': starts },
  });
  return item !== undefined;
};

export const createJobLeaseStore = (tables: LeaseTables): JobLeaseStore => ({
  acquire: acquire(tables),
  renew: async (jobId, { starts }, { seconds, progress }) => {
    const expiresAt = secondsFrom(tables.clock.now(), seconds);
    if (!(await updateHeld(tables, jobId, { starts, expiresAt, progress }))) throw lost(jobId);
  },
  release: async (jobId, { starts }, until) => {
    await updateHeld(tables, jobId, { starts, expiresAt: until.toISOString(), resting: true });
  },
  find: findJobLease(tables),
});
