import { STATISTICS_SHARDS, statisticsKey } from '../../domain/keys.ts';
import { addCounts, DAY_NAMES, type DayCounts } from '../../domain/statistics.ts';
import { VIDEO_STATUSES } from '../../domain/video.ts';
import type { ReadStatistics } from '../../ports/statistics.ts';
import { type Item, queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';

type Whose = Parameters<typeof statisticsKey>[0];

const DAY = statisticsKey({ shard: 0 }, 'DAY#').sk;

/** From that day to the newest, and the whole, which comes after them in order. */
const readPartition = async (
  { client, tableName }: ReadTables,
  whose: Whose,
  from: string,
): Promise<Item[]> => {
  const first = statisticsKey(whose, `DAY#${from}`);
  const items: Item[] = [];
  const found = queryItems(client, {
    TableName: tableName,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': first.pk,
      ':first': first.sk,
      ':last': statisticsKey(whose, 'TOTAL').sk,
    },
  });
  for await (const item of found) items.push(item);
  return items;
};

const pick = <Name extends string>(item: Item, names: readonly Name[]): Partial<Record<Name, number>> =>
  Object.fromEntries(
    names.flatMap((name) => (item[name] === undefined ? [] : [[name, Number(item[name])]])),
  ) as Partial<Record<Name, number>>;

const ALL: readonly Whose[] = Array.from({ length: STATISTICS_SHARDS }, (_, shard) => ({ shard }));

export const readStatistics =
  (tables: ReadTables): ReadStatistics =>
  async ({ owner, from }) => {
    const whose = owner === undefined ? ALL : [{ owner }];
    const items = (await Promise.all(whose.map(async (one) => readPartition(tables, one, from)))).flat();
    const days = new Map<string, DayCounts>();
    let statuses = {};
    for (const item of items) {
      const sk = String(item['sk']);
      if (!sk.startsWith(DAY)) statuses = addCounts(statuses, pick(item, VIDEO_STATUSES));
      else {
        const day = sk.slice(DAY.length);
        days.set(day, addCounts(days.get(day) ?? {}, pick(item, DAY_NAMES)));
      }
    }
    const inOrder = [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return { statuses, days: inOrder.map(([day, counts]) => ({ day, ...counts })) };
  };
