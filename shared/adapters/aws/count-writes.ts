/** Counts of what there is and of what was done, written together with what they count (`domain/statistics.ts`). */
import { statisticsKey, statisticsShard } from '../../domain/keys.ts';
import { dayOf } from '../../domain/quota.ts';
import type { DayCounts, StatusCounts } from '../../domain/statistics.ts';
import type { Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

type Place = Pick<Tables, 'tableName'>;

/** Seconds that a day’s counts stay: as long as the trail. */
const KEEP_SECONDS = 400 * 24 * 60 * 60;

const add = (
  { tableName }: Place,
  Key: ReturnType<typeof statisticsKey>,
  { counts, ttl }: { readonly counts: DayCounts | StatusCounts; readonly ttl?: number },
): GuardedWrite => {
  const names = Object.entries(counts);
  const Update = {
    TableName: tableName,
    Key,
    UpdateExpression: `ADD ${names.map(([name]) => `#${name} :${name}`).join(', ')}${ttl === undefined ? '' : ' SET #ttl = :ttl'}`,
    ExpressionAttributeNames: {
      ...Object.fromEntries(names.map(([name]) => [`#${name}`, name])),
      ...(ttl === undefined ? {} : { '#ttl': 'ttl' }),
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map(([name, count]) => [`:${name}`, count])),
      ...(ttl === undefined ? {} : { ':ttl': ttl }),
    },
  };
  return { write: { Update }, refused: () => new Error('It has no condition.') };
};

interface Whose {
  readonly owner: string;
  readonly id: string;
}

const both = ({ owner, id }: Whose, what: string) => [
  statisticsKey({ owner }, what),
  statisticsKey({ shard: statisticsShard(id) }, what),
];

/** How many videos are in which status: of the owner, and of all. */
export const countWhole = (place: Place, video: Whose, counts: StatusCounts): readonly GuardedWrite[] =>
  Object.keys(counts).length === 0 ? [] : both(video, 'TOTAL').map((key) => add(place, key, { counts }));

/** What was done and spent on a day: of the owner, and of all. */
export const countDay = (
  place: Place,
  video: Whose,
  { day, counts }: { readonly day: string; readonly counts: DayCounts },
): readonly GuardedWrite[] => {
  const ttl = Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000) + KEEP_SECONDS;
  return Object.keys(counts).length === 0
    ? []
    : both(video, `DAY#${day}`).map((key) => add(place, key, { counts, ttl }));
};

export const today = ({ clock }: Pick<Tables, 'clock'>): string => dayOf(clock.now());
