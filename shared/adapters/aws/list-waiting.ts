import { DUE_SHARDS, dueAccountPartition, duePartition, dueScriptPartition } from '../../domain/keys.ts';
import { stageOf } from '../../domain/transitions.ts';
import type { VideoStatus } from '../../domain/video.ts';
import type { ListWaiting } from '../../ports/gauges.ts';
import { type Item, queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';

/** Of one shard: beyond it a gauge says "at least so many", and the minute's tick stays cheap. */
const MOST = 500;

const readPartition = async ({ client, tableName }: ReadTables, partition: string): Promise<Item[]> => {
  const found: Item[] = [];
  const items = queryItems(client, {
    TableName: tableName,
    IndexName: 'due',
    KeyConditionExpression: 'duePk = :pk',
    ExpressionAttributeNames: { '#status': 'status' },
    ProjectionExpression: '#status, updatedAt, dueAt, removedAt',
    ExpressionAttributeValues: { ':pk': partition },
    Limit: MOST,
  });
  for await (const item of items) {
    found.push(item);
    if (found.length === MOST) break;
  }
  return found;
};

const readShards = async (tables: ReadTables, partition: (shard: number) => string): Promise<Item[]> => {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => readPartition(tables, partition(shard)));
  return (await Promise.all(shards)).flat();
};

/** What the sparse index of due work holds: every video and script that waits for something, and deleted accounts. */
export const listWaiting =
  (tables: ReadTables): ListWaiting =>
  async () => {
    const videos = await readShards(tables, duePartition);
    const scripts = await readShards(tables, dueScriptPartition);
    const accounts = await readShards(tables, dueAccountPartition);
    return {
      videos: videos.map((item) => ({
        stage: stageOf(item['status'] as VideoStatus),
        since: String(item['updatedAt']),
        dueAt: String(item['dueAt']),
      })),
      scripts: scripts.length,
      accounts: accounts.map((item) => ({ removedAt: String(item['removedAt']) })),
    };
  };
