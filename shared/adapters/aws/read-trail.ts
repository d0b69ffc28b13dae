import type { AuditRow, TrailRow } from '../../domain/audit.ts';
import { auditKey, eventKey, trailPartitions, trailPosition } from '../../domain/keys.ts';
import { mergeShards, type ShardPage } from '../../domain/merge-shards.ts';
import type { TrailFilter } from '../../domain/trail-filter.ts';
import type { StoredChain, TrailPageInput, TrailStore } from '../../ports/audit.ts';
import { fromAuditItem, toAuditItem } from './audit-items.ts';
import { getItem, type Item, queryItems, queryPage } from './read-items.ts';
import type { Tables } from './tables.ts';

type TrailTables = Pick<Tables, 'client' | 'tableName' | 'auditTableName'>;

/** Above every timestamp. */
const END_OF_TIME = '~';

/** Items of one query where a filter passes some over: a page that finds few of its kind ends there, and goes on. */
const FILTERED = 200;

interface Place {
  readonly index: 'bySubject' | 'byOwner' | 'byTime';
  readonly name: 'subject' | 'ownerPk' | 'timePk';
  readonly partitions: readonly string[];
}

const choosePlace = ({ subject, owner }: TrailFilter): Place => {
  if (subject !== undefined) return { index: 'bySubject', name: 'subject', partitions: [subject] };
  if (owner !== undefined) return { index: 'byOwner', name: 'ownerPk', partitions: trailPartitions(owner) };
  return { index: 'byTime', name: 'timePk', partitions: trailPartitions() };
};

/** What the index does not answer by itself. */
const remaining = ({ subject, owner, actor, action, type, success }: TrailFilter): [string, unknown][] =>
  Object.entries({ ...(subject !== undefined && { owner }), actor, action, type, success }).filter(
    ([, value]) => value !== undefined,
  );

const toFilter = (conditions: readonly (readonly [string, unknown])[]) => ({
  ...(conditions.length === 0
    ? {}
    : { FilterExpression: conditions.map(([name]) => `#${name} = :${name}`).join(' AND ') }),
  names: Object.fromEntries(conditions.map(([name]) => [`#${name}`, name])),
  values: Object.fromEntries(conditions.map(([name, value]) => [`:${name}`, value])),
});

/** One range of positions; `after` is left out of it by the reader. */
const rangeOf = ({ filter, order, after }: TrailPageInput): { low: string; high: string } => {
  const { from = '', to = END_OF_TIME } = filter;
  if (after === undefined) return { low: from, high: to };
  return order === 'newest'
    ? { low: from, high: after < to ? after : to }
    : { low: after > from ? after : from, high: to };
};

const readShard = async (
  { client, auditTableName }: TrailTables,
  input: TrailPageInput,
  { index, name, partition }: Pick<Place, 'index' | 'name'> & { readonly partition: string },
): Promise<ShardPage<TrailRow>> => {
  const { low, high } = rangeOf(input);
  if (low > high) return { rows: [], end: undefined };
  const conditions = remaining(input.filter);
  const { names, values, ...filter } = toFilter(conditions);
  const { items, next } = await queryPage(client, {
    TableName: auditTableName,
    IndexName: index,
    KeyConditionExpression: '#partition = :partition AND #at BETWEEN :low AND :high',
    ...filter,
    ExpressionAttributeNames: { ...names, '#partition': name, '#at': 'at' },
    ExpressionAttributeValues: { ...values, ':partition': partition, ':low': low || '0', ':high': high },
    ScanIndexForward: input.order === 'oldest',
    Limit: conditions.length === 0 ? input.limit + 2 : FILTERED,
  });
  const rows = items.map(fromAuditItem).filter((row) => trailPosition(row) !== input.after);
  return { rows, end: next && String(next['at']) };
};

const readPage =
  (tables: TrailTables): TrailStore['readPage'] =>
  async (input) => {
    const { partitions, ...place } = choosePlace(input.filter);
    const pages = await Promise.all(
      partitions.map(async (partition) => readShard(tables, input, { ...place, partition })),
    );
    return mergeShards(pages, { ...input, positionOf: trailPosition });
  };

interface Snapshot {
  readonly item: Item | undefined;
  readonly rows: readonly Item[];
}

const readRows = async ({ client, auditTableName }: TrailTables, subject: string): Promise<Item[]> => {
  const rows: Item[] = [];
  const found = queryItems(client, {
    TableName: auditTableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': auditKey(subject, 0).pk },
    ConsistentRead: true,
  });
  for await (const row of found) rows.push(row);
  return rows;
};

const findHeadItem = async (
  { client, tableName }: TrailTables,
  rows: readonly Item[],
): Promise<Item | undefined> => {
  const { itemPk: pk, itemSk: sk } = rows.find((row) => row['itemPk'] !== undefined) ?? {};
  if (typeof pk !== 'string' || typeof sk !== 'string') return undefined;
  return getItem(client, tableName, { pk, sk });
};

const versionOf = (item: Item | undefined): number => Number(item?.['version'] ?? 0);
const seqOf = (row: Item | undefined): number => Number(row?.['seq'] ?? 0);

/**
 * Rows and head of one moment. Where they differ, the rows are read once more: all up to that head are among them, and
 * later ones are right only if the head has moved on as well.
 */
const readSnapshot = async (tables: TrailTables, subject: string): Promise<Snapshot> => {
  const rows = await readRows(tables, subject);
  const item = await findHeadItem(tables, rows);
  if (item === undefined || versionOf(item) === seqOf(rows.at(-1))) return { item, rows };
  const again = await readRows(tables, subject);
  const hasMoved = versionOf(await findHeadItem(tables, again)) > versionOf(item);
  return { item, rows: hasMoved ? again.filter((row) => seqOf(row) <= versionOf(item)) : again };
};

const isDisplaced = (stored: Item): boolean => {
  const expected = toAuditItem(fromAuditItem(stored));
  return Object.entries(expected).some(
    ([name, value]) => ['string', 'number'].includes(typeof value) && stored[name] !== value,
  );
};

const readChain =
  (tables: TrailTables): TrailStore['readChain'] =>
  async (subject): Promise<StoredChain> => {
    const { item, rows } = await readSnapshot(tables, subject);
    const hash = item?.['auditHash'];
    return {
      rows: rows.map((row) => fromAuditItem(row) as AuditRow),
      newest: typeof hash === 'string' ? { seq: versionOf(item), hash } : undefined,
      hasItem: rows.some((row) => row['itemPk'] !== undefined),
      displaced: rows.filter(isDisplaced).map((row) => Number(row['seq'])),
    };
  };

/** The audit table, and the heads of its chains in the application table. */
export const createTrailStore = (tables: TrailTables): TrailStore => ({
  readPage: readPage(tables),
  readChain: readChain(tables),
  findEvent: async (id) => {
    const item = await getItem(tables.client, tables.auditTableName, eventKey(id));
    return item && fromAuditItem(item);
  },
});
