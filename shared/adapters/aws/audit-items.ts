import type { TrailRow } from '../../domain/audit.ts';
import { isChained } from '../../domain/audit.ts';
import { auditKey, eventKey, type ItemKey, trailKeys } from '../../domain/keys.ts';
import type { Item } from './read-items.ts';

/** Attributes of an item that belong to the table and to its indexes. `subject`, an index's key as well, is the row's. */
const STORAGE_NAMES: ReadonlySet<string> = new Set([
  'pk',
  'sk',
  'at',
  'timePk',
  'ownerPk',
  'itemPk',
  'itemSk',
  'ttl',
]);

/** DynamoDB removes what is past its end, within days: seconds since 1970. */
const ttlOf = ({ expiresAt }: TrailRow): { readonly ttl?: number } =>
  expiresAt === undefined ? {} : { ttl: Math.ceil(Date.parse(expiresAt) / 1000) };

/**
 * A row as it is kept, under the keys of the table and of its indexes. `item` is the subject's own, which holds the
 * head of the chain: so that whoever verifies finds it without knowing the kinds of things there are.
 */
export const toAuditItem = (row: TrailRow, item?: ItemKey): Item => ({
  ...(isChained(row) ? auditKey(row.subject, row.seq) : eventKey(row.id)),
  ...trailKeys(row),
  ...ttlOf(row),
  ...(item && { itemPk: item.pk, itemSk: item.sk }),
  ...row,
});

/** Whatever stands in the item beside its keys, expected or not: a row is judged by all that it says. */
export const fromAuditItem = (item: Item): TrailRow =>
  Object.fromEntries(
    Object.entries(item).filter(([name]) => !STORAGE_NAMES.has(name)),
  ) as unknown as TrailRow;
