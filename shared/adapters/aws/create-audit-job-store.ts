import type { AuditJob } from '../../domain/audit-job.ts';
import {
  auditJobKey,
  auditJobSubject,
  DUE_SHARDS,
  dueAuditJobPartition,
  dueShard,
} from '../../domain/keys.ts';
import type { AuditJobStore } from '../../ports/audit.ts';
import { type AuditedKind, fromItem, planChange, planCreation } from './audited-items.ts';
import { getItem, queryItems } from './read-items.ts';
import type { Tables } from './tables.ts';
import { updateIf, writeTogether } from './write-conditionally.ts';

/** Seconds after a change until the sweeper looks whether the job is done. */
const DUE_AFTER = 120;

const JOB: AuditedKind<AuditJob> = {
  name: 'Audit job',
  key: ({ owner, id }) => auditJobKey(owner, id),
  subject: auditJobSubject,
  index: ({ id, status }, now) => {
    if (status !== 'QUEUED') return { duePk: undefined, dueAt: undefined };
    const dueAt = new Date(now.getTime() + DUE_AFTER * 1000).toISOString();
    return { duePk: dueAuditJobPartition(dueShard(id)), dueAt };
  },
};

const listDue =
  ({ client, tableName }: Tables): AuditJobStore['listDue'] =>
  async ({ now, limit }) => {
    const due: AuditJob[] = [];
    for (let shard = 0; shard < DUE_SHARDS && due.length < limit; shard += 1) {
      const items = queryItems(client, {
        TableName: tableName,
        IndexName: 'due',
        KeyConditionExpression: 'duePk = :pk AND dueAt <= :now',
        ExpressionAttributeValues: { ':pk': dueAuditJobPartition(shard), ':now': now.toISOString() },
        Limit: limit,
      });
      for await (const item of items) {
        const job = fromItem<AuditJob>(item);
        if (job !== undefined) due.push(job);
        if (due.length >= limit) break;
      }
    }
    return due;
  };

/** Exports and verifications that were asked for. */
export const createAuditJobStore = (tables: Tables): AuditJobStore => ({
  create: async ({ job, audit }) => {
    const { item, writes } = planCreation(tables, JOB, { item: job, audit });
    await writeTogether(tables.client, writes);
    return item;
  },
  get: async (owner, id) =>
    fromItem<AuditJob>(await getItem(tables.client, tables.tableName, auditJobKey(owner, id))),
  change: async ({ job, change, audit }) => {
    const { item, writes } = planChange(tables, JOB, { item: job, change, audit });
    await writeTogether(tables.client, writes);
    return item;
  },
  listDue: listDue(tables),
  postpone: async (job, until) => {
    await updateIf(tables.client, {
      TableName: tables.tableName,
      Key: auditJobKey(job.owner, job.id),
      UpdateExpression: 'SET dueAt = :until',
      ConditionExpression: '#version = :read AND attribute_exists(duePk)',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':until': until.toISOString(), ':read': job.version },
    });
  },
});
