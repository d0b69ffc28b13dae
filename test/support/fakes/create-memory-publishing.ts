import { FacelessError } from '../../../shared/domain/errors.ts';
import { channelSubject } from '../../../shared/domain/keys.ts';
import type { Channel } from '../../../shared/domain/publishing/channel.ts';
import {
  findSpent,
  NOTHING,
  QUOTA_BUCKETS,
  type QuotaAmounts,
} from '../../../shared/domain/publishing/youtube-quota.ts';
import type {
  ChannelStore,
  GrantStore,
  UploadRecord,
  UploadRecordStore,
} from '../../../shared/ports/publishing.ts';
import type { ChannelGrant } from '../../../shared/ports/publisher.ts';
import { createMemoryItems, type MemoryWorld } from './create-memory-items.ts';
import { assertLease } from './create-memory-videos.ts';
import type { MemoryTables } from './memory-tables.ts';

/** ChannelStore in memory. */
export const createMemoryChannels = (world: MemoryWorld): ChannelStore => {
  const { items, create, get, change, remove } = createMemoryItems<Channel>(world, {
    subject: channelSubject,
    dueAt: () => undefined,
  });
  return {
    create: async ({ channel, audit }) => create(channel, audit),
    get,
    findConnecting: async (stateHash) =>
      structuredClone([...items.values()].find(({ connection }) => connection?.stateHash === stateHash)),
    list: async (owner) => structuredClone([...items.values()].filter((item) => item.owner === owner)),
    change: async (input) => change(input.channel, input.change, input.audit),
    remove: async ({ channel, audit }) => {
      remove(channel, audit);
    },
  };
};

/** GrantStore in memory. */
export const createMemoryGrants = (): GrantStore => {
  const grants = new Map<string, ChannelGrant>();
  return {
    put: async (channelId, grant) => {
      grants.set(channelId, grant);
    },
    get: async (channelId) => grants.get(channelId),
    remove: async (channelId) => {
      grants.delete(channelId);
    },
  };
};

const add = (used: QuotaAmounts, asked: QuotaAmounts): QuotaAmounts =>
  Object.fromEntries(QUOTA_BUCKETS.map((bucket) => [bucket, used[bucket] + asked[bucket]])) as QuotaAmounts;

/** UploadRecordStore in memory, as strict as the table: revisions, leases and the quota are kept. */
export const createMemoryUploadRecords = (
  tables: MemoryTables,
): UploadRecordStore & { readonly quota: Map<string, QuotaAmounts> } => {
  const records = new Map<string, UploadRecord>();
  const quota = new Map<string, QuotaAmounts>();
  const keyOf = (videoId: string, externalId: string): string => `${videoId}/${externalId}`;
  return {
    quota,
    find: async (videoId, externalId) => structuredClone(records.get(keyOf(videoId, externalId))),
    put: async (read, lease, reserve) => {
      assertLease(tables, lease);
      const key = keyOf(read.videoId, read.externalId);
      if ((records.get(key)?.revision ?? 0) !== read.revision)
        throw new FacelessError('STALE', 'Another worker has written it.');
      if (reserve !== undefined) {
        const used = quota.get(reserve.day) ?? NOTHING;
        if (findSpent(used, reserve.amounts) !== undefined)
          throw new FacelessError('QUOTA_EXHAUSTED', 'The quota is used up.');
        quota.set(reserve.day, add(used, reserve.amounts));
      }
      const record = structuredClone({ ...read, revision: read.revision + 1 });
      records.set(key, record);
      return structuredClone(record);
    },
  };
};
