import type { Job } from '../../domain/job.ts';
import { dueJobPartition, dueShard, jobKey, jobSubject } from '../../domain/keys.ts';
import type { JobStore } from '../../ports/jobs.ts';
import { type AuditedKind, fromItem, planChange, planCreation, planRemoval } from './audited-items.ts';
import { listDueItems, postponeItem } from './list-due-items.ts';
import { getItem } from './read-items.ts';
import type { ReadTables, Tables } from './tables.ts';
import { writeTogether } from './write-conditionally.ts';

/** Seconds after a change until the sweeper looks whether somebody is at the job. */
const DUE_AFTER = 60;

const JOB: AuditedKind<Job> = {
  name: 'Job',
  key: ({ owner, id }) => jobKey(owner, id),
  subject: jobSubject,
  index: ({ id, status }, now) => {
    if (status !== 'QUEUED') return { duePk: undefined, dueAt: undefined };
    const dueAt = new Date(now.getTime() + DUE_AFTER * 1000).toISOString();
    return { duePk: dueJobPartition(dueShard(id)), dueAt };
  },
};

export const createJob =
  (tables: Tables): JobStore['create'] =>
  async ({ job, audit }) => {
    const { item, writes } = planCreation(tables, JOB, { item: job, audit });
    await writeTogether(tables.client, writes);
    return item;
  };

export const getJob =
  ({ client, tableName }: ReadTables): JobStore['get'] =>
  async (owner, id) =>
    fromItem<Job>(await getItem(client, tableName, jobKey(owner, id)));

/** Jobs in the application table with its index `due`, and their trail in the audit table. */
export const createJobStore = (tables: Tables): JobStore => ({
  create: createJob(tables),
  get: getJob(tables),
  change: async ({ job, change, audit }) => {
    const { item, writes } = planChange(tables, JOB, { item: job, change, audit });
    await writeTogether(tables.client, writes);
    return item;
  },
  remove: async ({ job, audit }) =>
    writeTogether(tables.client, planRemoval(tables, JOB, { item: job, audit })),
  listDue: async (due) => listDueItems<Job>(tables, { ...due, partition: dueJobPartition }),
  postpone: async ({ owner, id, version }, until) =>
    postponeItem(tables, jobKey(owner, id), { version, until }),
});
