import { FacelessError, isCode } from '../../domain/errors.ts';
import { METRIC_SHARDS, metricDeliveryKey, metricKey, metricShard } from '../../domain/keys.ts';
import { findMetric } from '../../domain/metrics/metric-table.ts';
import { type Gauge, type Measured, mergeMeasured, seriesKey } from '../../domain/metrics/samples.ts';
import type { MetricStore } from '../../ports/metrics.ts';
import type { Clock } from '../../ports/world.ts';
import { type Item, queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';
import { type GuardedWrite, updateIf, writeTogether } from './write-conditionally.ts';

type MetricTables = ReadTables & { readonly clock: Clock };

/** A transaction takes 100 actions, one of which says that the delivery is in. */
const UPDATES = 99;

/** Deliveries are repeated within hours at most. */
const DELIVERY_SECONDS = 2 * 24 * 60 * 60;

const amounts = (measured: Exclude<Measured, Gauge>): Record<string, number> =>
  measured.kind === 'counter'
    ? { value: measured.value }
    : {
        count: measured.count,
        sum: measured.sum,
        ...Object.fromEntries(measured.buckets.map((count, index) => [`bucket${index}`, count])),
      };

const addTo = (tableName: string, shard: number, measured: Exclude<Measured, Gauge>): GuardedWrite => {
  const added = Object.entries(amounts(measured));
  const Update = {
    TableName: tableName,
    Key: metricKey(shard, seriesKey(measured)),
    UpdateExpression: `SET #series = :series ADD ${added.map(([name]) => `#${name} :${name}`).join(', ')}`,
    ExpressionAttributeNames: {
      '#series': 'series',
      ...Object.fromEntries(added.map(([name]) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: {
      ':series': { name: measured.name, labels: measured.labels },
      ...Object.fromEntries(added.map(([name, amount]) => [`:${name}`, amount])),
    },
  };
  const refused = (): FacelessError => new FacelessError('CONFLICT', `${measured.name} was not added.`);
  return { write: { Update }, refused };
};

const noteDelivery = ({ tableName, clock }: MetricTables, id: string, known: FacelessError): GuardedWrite => {
  const ttl = Math.floor(clock.now().getTime() / 1000) + DELIVERY_SECONDS;
  const Put = {
    TableName: tableName,
    Item: { ...metricDeliveryKey(id), ttl },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  return { write: { Put }, refused: () => known };
};

/** One transaction, unless it has been made. */
const addOnce = async (
  tables: MetricTables,
  id: string,
  measured: readonly Exclude<Measured, Gauge>[],
): Promise<void> => {
  const known = new FacelessError('CONFLICT', `The delivery ${id} is in.`);
  const shard = metricShard(id);
  try {
    await writeTogether(tables.client, [
      noteDelivery(tables, id, known),
      ...measured.map((one) => addTo(tables.tableName, shard, one)),
    ]);
  } catch (error) {
    if (!isCode(error, 'CONFLICT')) throw error;
  }
};

const setGauge = async ({ client, tableName }: MetricTables, gauge: Gauge): Promise<void> => {
  const { name, labels, value, at } = gauge;
  await updateIf(client, {
    TableName: tableName,
    Key: metricKey(0, seriesKey(gauge)),
    UpdateExpression: 'SET #series = :series, #value = :value, #at = :at',
    ConditionExpression: 'attribute_not_exists(#at) OR #at < :at',
    ExpressionAttributeNames: { '#series': 'series', '#value': 'value', '#at': 'at' },
    ExpressionAttributeValues: { ':series': { name, labels }, ':value': value, ':at': at },
  });
};

const fromItem = (item: Item): readonly Measured[] => {
  const series = item['series'] as Pick<Measured, 'name' | 'labels'>;
  const definition = findMetric(series.name);
  // A metric that the code has no more.
  if (definition === undefined) return [];
  const { kind, buckets: bounds = [] } = definition;
  const number = (name: string): number => Number(item[name] ?? 0);
  if (kind === 'counter') return [{ ...series, kind, value: number('value') }];
  if (kind === 'gauge') return [{ ...series, kind, value: number('value'), at: number('at') }];
  const buckets = Array.from({ length: bounds.length + 1 }, (_, index) => number(`bucket${index}`));
  return [{ ...series, kind, count: number('count'), sum: number('sum'), buckets }];
};

const readShard = async ({ client, tableName }: ReadTables, shard: number): Promise<readonly Measured[]> => {
  const found: Measured[] = [];
  const items = queryItems(client, {
    TableName: tableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': metricKey(shard, '').pk },
  });
  for await (const item of items) found.push(...fromItem(item));
  return found;
};

/** Counters in the application table (AWS, the metrics bridge): each delivery once, by a row that says that it is in. */
export const createMetricStore = (tables: MetricTables): MetricStore => ({
  add: async (deliveryId, measured) => {
    const counted = measured.filter((one) => one.kind !== 'gauge');
    for (let from = 0; from < counted.length; from += UPDATES)
      await addOnce(tables, `${deliveryId}#${from / UPDATES}`, counted.slice(from, from + UPDATES));
    for (const gauge of measured.filter((one) => one.kind === 'gauge')) await setGauge(tables, gauge);
  },
  read: async () => {
    const shards = Array.from({ length: METRIC_SHARDS }, (_, shard) => readShard(tables, shard));
    return mergeMeasured((await Promise.all(shards)).flat());
  },
});
