import { duePartition, idempotencyKey, videoKey } from '../../domain/keys.ts';
import type { Video } from '../../domain/video.ts';
import type { VideoStore } from '../../ports/store.ts';
import { fromItem } from './audited-items.ts';
import { listDueItems, postponeItem } from './list-due-items.ts';
import { listOwnedItems } from './list-owned-items.ts';
import { getItem } from './read-items.ts';
import type { Tables } from './tables.ts';

export const getVideo =
  ({ client, tableName }: Tables): VideoStore['get'] =>
  async (owner, id) =>
    fromItem<Video>(await getItem(client, tableName, videoKey(owner, id)));

// Expiry is decided here: DynamoDB removes expired items whenever it gets to them.
export const findIdempotency =
  ({ client, tableName, clock }: Tables): VideoStore['findIdempotency'] =>
  async (owner, key) => {
    const item = await getItem(client, tableName, idempotencyKey(owner, key));
    if (item === undefined || Number(item['ttl']) <= clock.now().getTime() / 1000) return undefined;
    return { key, bodyHash: String(item['bodyHash']), videoId: String(item['videoId']) };
  };

export const listVideos =
  (tables: Tables): VideoStore['list'] =>
  async ({ owner, status, limit, cursor }) => {
    const { items: videos, ...next } = await listOwnedItems<Video>(tables, {
      owner,
      prefix: 'VIDEO#',
      limit,
      ...(status && { filter: ['status', status] as const }),
      ...(cursor !== undefined && { cursor }),
    });
    return { videos, ...next };
  };

export const listDue =
  (tables: Tables): VideoStore['listDue'] =>
  async (due) =>
    listDueItems<Video>(tables, { ...due, partition: duePartition });

export const postponeVideo =
  (tables: Tables): VideoStore['postpone'] =>
  async ({ owner, id, version }, until) =>
    postponeItem(tables, videoKey(owner, id), { version, until });
