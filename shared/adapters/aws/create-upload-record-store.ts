import { FacelessError } from '../../domain/errors.ts';
import { uploadRecordKey, youtubeQuotaKey } from '../../domain/keys.ts';
import {
  DAILY_QUOTA,
  findSpent,
  QUOTA_BUCKETS,
  type QuotaAmounts,
} from '../../domain/publishing/youtube-quota.ts';
import type { ReadQuota, UploadRecord, UploadRecordStore } from '../../ports/publishing.ts';
import { checkLease } from './check-lease.ts';
import { getItem } from './read-items.ts';
import type { ReadTables } from './tables.ts';
import { type GuardedWrite, type Numbers, writeTogether } from './write-conditionally.ts';

/** Seconds that a day of the quota stays. */
const QUOTA_SECONDS = 30 * 24 * 60 * 60;

const toAmounts = (item: Numbers): QuotaAmounts => ({
  uploads: item['uploads'] ?? 0,
  searches: item['searches'] ?? 0,
  units: item['units'] ?? 0,
});

const spent = (used: QuotaAmounts, asked: QuotaAmounts): FacelessError => {
  const bucket = findSpent(used, asked) ?? 'units';
  return new FacelessError(
    'QUOTA_EXHAUSTED',
    `YouTube’s quota of ${bucket} is used up for today: ${used[bucket]} of ${DAILY_QUOTA[bucket]}. It begins anew at midnight Pacific time.`,
  );
};

/** Adds to the day's counts, each where it stays within the bucket. */
const reserveQuota = (
  tableName: string,
  project: string,
  { day, amounts }: { readonly day: string; readonly amounts: QuotaAmounts },
): GuardedWrite => {
  const asked = QUOTA_BUCKETS.filter((bucket) => amounts[bucket] > 0);
  const values = asked.flatMap((bucket) => [
    [`:${bucket}`, amounts[bucket]],
    [`:${bucket}Room`, DAILY_QUOTA[bucket] - amounts[bucket]],
  ]);
  const Update = {
    TableName: tableName,
    Key: youtubeQuotaKey(project, day),
    UpdateExpression: `ADD ${asked.map((bucket) => `#${bucket} :${bucket}`).join(', ')} SET #ttl = :ttl`,
    ConditionExpression: asked
      .map((bucket) => `(attribute_not_exists(#${bucket}) OR #${bucket} <= :${bucket}Room)`)
      .join(' AND '),
    ExpressionAttributeNames: {
      ...Object.fromEntries(asked.map((bucket) => [`#${bucket}`, bucket])),
      '#ttl': 'ttl',
    },
    ExpressionAttributeValues: {
      ...(Object.fromEntries(values) as Record<string, number>),
      ':ttl': Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000) + QUOTA_SECONDS,
    },
  };
  return { write: { Update }, refused: (found) => spent(toAmounts(found), amounts) };
};

const moved = (): FacelessError =>
  new FacelessError('STALE', 'Another worker has written the record of this upload.');

const putRecord = (tableName: string, record: UploadRecord): GuardedWrite => {
  const Item = { ...uploadRecordKey(record.videoId, record.externalId), ...record };
  const revision = record.revision - 1;
  const Put = {
    TableName: tableName,
    Item,
    ConditionExpression: revision === 0 ? 'attribute_not_exists(pk)' : '#revision = :read',
    ...(revision === 0
      ? {}
      : {
          ExpressionAttributeNames: { '#revision': 'revision' },
          ExpressionAttributeValues: { ':read': revision },
        }),
  };
  return { write: { Put }, refused: moved };
};

/** Uploads to channels, and the ledger of a Google project's quota, in the application table. */
export const createUploadRecordStore = (
  { client, tableName }: ReadTables,
  project: string,
): UploadRecordStore => ({
  find: async (videoId, externalId) => {
    const item = await getItem(client, tableName, uploadRecordKey(videoId, externalId));
    if (item === undefined) return undefined;
    const { pk: _pk, sk: _sk, ...record } = item;
    return record as unknown as UploadRecord;
  },
  put: async (read, lease, reserve) => {
    const record = { ...read, revision: read.revision + 1 };
    await writeTogether(client, [
      checkLease(tableName, lease),
      putRecord(tableName, record),
      ...(reserve === undefined ? [] : [reserveQuota(tableName, project, reserve)]),
    ]);
    return record;
  },
});

export const readYoutubeQuota =
  ({ client, tableName }: ReadTables, project: string): ReadQuota =>
  async (day) =>
    toAmounts(
      ((await getItem(client, tableName, youtubeQuotaKey(project, day))) as Numbers | undefined) ?? {},
    );
