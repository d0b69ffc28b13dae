import type { ItemKey } from '../../domain/keys.ts';
import { rateKey } from '../../domain/keys.ts';
import { FacelessError } from '../../domain/errors.ts';
import { describeRate, planRequest, type RateLimit, type RatePlan } from '../../domain/rate-limit.ts';
import type { RateStore } from '../../ports/limits.ts';
import type { Clock } from '../../ports/world.ts';
import type { ReadTables } from './tables.ts';
import { COUNT_PATIENCE, updateOrFind, type UpdateOutcome } from './write-conditionally.ts';

/** Requests at once may each move the bucket between another's two writes. */
const TRIES = 4;

interface Bucket {
  readonly tables: ReadTables;
  readonly key: ItemKey;
  readonly plan: RatePlan;
  /** Seconds since the epoch: the bucket is full long before. */
  readonly ttl: number;
}

const update = async (
  { tables, key, ttl }: Pick<Bucket, 'tables' | 'key' | 'ttl'>,
  [set, condition]: readonly [set: string, condition: string],
  values: Readonly<Record<string, number>>,
): Promise<UpdateOutcome> =>
  updateOrFind(
    tables.client,
    {
      TableName: tables.tableName,
      Key: key,
      UpdateExpression: `SET ${set}, #ttl = :ttl`,
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ...values, ':ttl': ttl },
    },
    COUNT_PATIENCE,
  );

/** One more from a bucket that is neither empty nor long full: nearly every request. */
const takeOne = async (bucket: Bucket): Promise<UpdateOutcome> => {
  const { step, floor, latest } = bucket.plan;
  return update(bucket, ['emptyAt = emptyAt + :step', 'emptyAt BETWEEN :floor AND :latest'], {
    ':step': step,
    ':floor': floor,
    ':latest': latest,
  });
};

/** The first one after a while. */
const takeFirst = async (bucket: Bucket): Promise<UpdateOutcome> => {
  const { step, floor, full } = bucket.plan;
  return update(bucket, ['emptyAt = :first', 'attribute_not_exists(emptyAt) OR emptyAt < :floor'], {
    ':first': full + step,
    ':floor': floor,
  });
};

const take = async (bucket: Bucket): Promise<{ readonly allowed: boolean; readonly emptyAt: number }> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const one = await takeOne(bucket);
    const emptyAt = one.numbers['emptyAt'];
    if (emptyAt !== undefined && (one.updated || emptyAt > bucket.plan.latest))
      return { allowed: one.updated, emptyAt };
    const first = await takeFirst(bucket);
    if (first.updated) return { allowed: true, emptyAt: bucket.plan.full + bucket.plan.step };
  }
  throw new FacelessError('UNAVAILABLE', 'The bucket changes faster than it can be counted.', {
    retryable: true,
  });
};

const ttlOf = ({ seconds }: RateLimit, now: number): number => Math.ceil(now / 1000) + 2 * seconds;

/** Buckets of requests in the application table: an item each, which its time to live removes. */
export const createRateStore = (tables: ReadTables & { readonly clock: Clock }): RateStore => ({
  take: async ({ who, rate, limit }) => {
    const now = tables.clock.now().getTime();
    const bucket = { tables, key: rateKey(who, rate), plan: planRequest(limit, now), ttl: ttlOf(limit, now) };
    return describeRate(limit, { ...(await take(bucket)), now });
  },
});
