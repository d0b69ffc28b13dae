import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { FacelessError } from '../../domain/errors.ts';
import { duePartition, DUE_SHARDS, idempotencyKey, videoKey } from '../../domain/keys.ts';
import type { Video, VideoStatus } from '../../domain/video.ts';
import type { VideoStore } from '../../ports/store.ts';
import { fromItem } from './audited-items.ts';
import { readCursor, writeCursor } from './owner-cursor.ts';
import { getItem, queryItems, queryPage } from './read-items.ts';
import type { Tables } from './tables.ts';
import { updateIf } from './write-conditionally.ts';

const MAX_PAGE = 100;

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

const assertLimit = (limit: number): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE)
    throw new FacelessError('INVALID_INPUT', `A page holds 1 to ${MAX_PAGE} videos, not ${limit}.`);
};

/**
 * Reads of one page at most, and items of each where a filter passes some over: a page that finds few of its kind
 * ends there with a cursor, so that a long list costs no request more than this.
 */
const READS = { most: 5, filtered: 100 } as const;

interface Listing {
  readonly videos: readonly Video[];
  /** Where the reading ended; undefined at the end of the list. */
  readonly last: string | undefined;
}

/** Videos below an id, newest first, until there are more than `limit` or the reads are used up. */
const readBelow = async (
  { client, tableName }: Tables,
  { owner, status, limit, below }: { owner: string; status?: VideoStatus; limit: number; below: string },
): Promise<Listing> => {
  const filter = status === undefined ? '' : ' AND #status = :status';
  const input = {
    TableName: tableName,
    // One range: from the newest, or from just below the cursor, down to the first.
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :below',
    FilterExpression: `attribute_not_exists(removedAt)${filter}`,
    ...(status === undefined ? {} : { ExpressionAttributeNames: { '#status': 'status' } }),
    ExpressionAttributeValues: {
      ':pk': `OWNER#${owner}`,
      ':first': 'VIDEO#',
      ':below': `VIDEO#${below}`,
      ...(status === undefined ? {} : { ':status': status }),
    },
    ScanIndexForward: false,
    Limit: status === undefined ? limit + 2 : READS.filtered,
  };
  const videos: Video[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  for (let reads = 0; reads < READS.most; reads += 1) {
    const page = await queryPage(client, { ...input, ExclusiveStartKey: start });
    const found = page.items.map((item) => fromItem<Video>(item)).filter((video) => video !== undefined);
    videos.push(...found.filter(({ id }) => id !== below));
    start = page.next;
    if (start === undefined || videos.length > limit) break;
  }
  return { videos, last: start && String(start['sk']).slice('VIDEO#'.length) };
};

export const listVideos =
  (tables: Tables): VideoStore['list'] =>
  async ({ owner, status, limit, cursor }) => {
    assertLimit(limit);
    const below = cursor === undefined ? '~' : readCursor(owner, cursor);
    const { videos, last } = await readBelow(tables, { owner, limit, below, ...(status && { status }) });
    const page = videos.slice(0, limit);
    const end = videos.length > limit ? page.at(-1)?.id : last;
    return end === undefined ? { videos: page } : { videos: page, cursor: writeCursor(owner, end) };
  };

/** The index follows the table within moments, so a video may be named that has just moved on. */
export const listDue =
  ({ client, tableName }: Tables): VideoStore['listDue'] =>
  async ({ now, limit }) => {
    const due: { readonly video: Video; readonly at: string }[] = [];
    for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
      const items = queryItems(client, {
        TableName: tableName,
        IndexName: 'due',
        KeyConditionExpression: 'duePk = :pk AND dueAt <= :now',
        ExpressionAttributeValues: { ':pk': duePartition(shard), ':now': now.toISOString() },
        Limit: limit,
      });
      let left = limit;
      for await (const item of items) {
        const video = fromItem<Video>(item);
        if (video !== undefined) due.push({ video, at: String(item['dueAt']) });
        left -= 1;
        if (left === 0) break;
      }
    }
    const oldestFirst = due.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    return oldestFirst.slice(0, limit).map(({ video }) => video);
  };

/** A video that changed in between has a time of its own already. */
export const postponeVideo =
  ({ client, tableName }: Tables): VideoStore['postpone'] =>
  async (video, until) => {
    await updateIf(client, {
      TableName: tableName,
      Key: videoKey(video.owner, video.id),
      UpdateExpression: 'SET dueAt = :until',
      ConditionExpression: '#version = :read AND attribute_exists(duePk)',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':until': until.toISOString(), ':read': video.version },
    });
  };
