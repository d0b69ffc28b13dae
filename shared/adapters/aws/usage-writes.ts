/** What owners have used, written together with what uses it, so that nothing is counted that did not come about. */
import { usageKey } from '../../domain/keys.ts';
import {
  dayOf,
  findExceeded,
  isBeingMade,
  limitsOf,
  type Reservation,
  type Spending,
  toConcurrencyError,
  toDayError,
} from '../../domain/quota.ts';
import type { Video } from '../../domain/video.ts';
import type { Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

type UsageTables = Pick<Tables, 'tableName' | 'clock'>;

/** Seconds that a day's counts stay after it. */
const KEEP_SECONDS = 3 * 24 * 60 * 60;

/** Adds to the day's counts, where they stay within the quota: QUOTA_EXCEEDED. */
export const spendDay = (
  { tableName, clock }: UsageTables,
  owner: string,
  reservation: Reservation,
): GuardedWrite => {
  const now = clock.now();
  const limits = limitsOf(reservation.quota);
  const spent = Object.entries(reservation.spending) as [keyof Spending, number][];
  // A new day's item has no counts yet: what alone is too much has to be seen before.
  if (findExceeded(reservation, {}) !== undefined) throw toDayError(reservation, {}, now);
  const values = spent.flatMap(([name, asked]) => [
    [`:${name}`, asked],
    [`:${name}Room`, limits[name] - asked],
  ]);
  const Update = {
    TableName: tableName,
    Key: usageKey(owner, `DAY#${dayOf(now)}`),
    UpdateExpression: `ADD ${spent.map(([name]) => `#${name} :${name}`).join(', ')} SET #ttl = :ttl`,
    ConditionExpression: spent
      .map(([name]) => `(attribute_not_exists(#${name}) OR #${name} <= :${name}Room)`)
      .join(' AND '),
    ExpressionAttributeNames: {
      ...Object.fromEntries(spent.map(([name]) => [`#${name}`, name])),
      '#ttl': 'ttl',
    },
    ExpressionAttributeValues: {
      ...(Object.fromEntries(values) as Record<string, number>),
      ':ttl': Math.floor(now.getTime() / 1000) + KEEP_SECONDS,
    },
  };
  return { write: { Update }, refused: (found) => toDayError(reservation, found, now) };
};

/** Takes one of the owner's places: a set of ids, so that nothing is counted twice. QUOTA_EXCEEDED. */
const takePlace = (
  { tableName }: UsageTables,
  { owner, id }: Video,
  { quota }: Reservation,
): GuardedWrite => {
  const Update = {
    TableName: tableName,
    Key: usageKey(owner, 'MAKING'),
    UpdateExpression: 'ADD videoIds :ids',
    ConditionExpression:
      'attribute_not_exists(videoIds) OR size(videoIds) < :most OR contains(videoIds, :id)',
    ExpressionAttributeValues: { ':ids': new Set([id]), ':id': id, ':most': quota.concurrentVideos },
  };
  return { write: { Update }, refused: () => toConcurrencyError(quota) };
};

/** Gives the place back; of an id that has none nothing changes, and so no condition can fail an attempt's end. */
const freePlace = ({ tableName }: UsageTables, { owner, id }: Video): GuardedWrite => {
  const Update = {
    TableName: tableName,
    Key: usageKey(owner, 'MAKING'),
    UpdateExpression: 'DELETE videoIds :ids',
    ExpressionAttributeValues: { ':ids': new Set([id]) },
  };
  return { write: { Update }, refused: () => new Error('It has no condition.') };
};

/**
 * The place that a video takes while workers have something to do for it. Taken and given back in the transaction
 * that moves its status, it cannot leak. `reserve` is asked where an owner begins something; workers only go on.
 */
export const movePlace = (
  tables: UsageTables,
  video: Video,
  {
    before,
    reserve,
  }: { readonly before: Video['status'] | undefined; readonly reserve?: Reservation | undefined },
): readonly GuardedWrite[] => {
  const was = before !== undefined && isBeingMade(before);
  if (was === isBeingMade(video.status)) return [];
  if (was) return [freePlace(tables, video)];
  return reserve === undefined ? [] : [takePlace(tables, video, reserve)];
};
