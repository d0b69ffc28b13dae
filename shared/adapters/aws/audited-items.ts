/**
 * Things whose every change is audited (MODEL §2): an item of the application table with a version, and its hash
 * chain in the audit table. Each function plans the writes of one change; the caller sends them in one transaction,
 * with writes of its own where it has some.
 */
import { FIRST_HASH } from '../../domain/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../domain/audit.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { ItemKey } from '../../domain/keys.ts';
import { writeAuditRow } from './audit-writes.ts';
import { buildUpdate } from './build-update.ts';
import type { Item } from './read-items.ts';
import type { Tables } from './tables.ts';
import type { GuardedWrite } from './write-conditionally.ts';

export interface Audited {
  readonly id: string;
  readonly owner: string;
  /** 1 for a new one; moved by every change. */
  readonly version: number;
  /** SHA-256 of its newest audit row. */
  readonly auditHash: string;
}

export type Change<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** How a kind of thing is kept. */
export interface AuditedKind<T extends Audited> {
  /** For messages: `Video`. */
  readonly name: string;
  readonly key: (item: Pick<T, 'id' | 'owner'>) => ItemKey;
  readonly subject: (id: string) => string;
  /** Attributes beside the thing's own, for sparse indexes: undefined ones leave the item, and so the index. */
  readonly index?: (item: T, now: Date) => Readonly<Record<string, string | undefined>>;
  /** Throws where the item may not be kept as it is. */
  readonly check?: (item: T) => void;
}

export interface PlannedChange<T> {
  /** As it is after the change. */
  readonly item: T;
  readonly writes: readonly GuardedWrite[];
}

/** Attributes of an item that belong to the table. */
const STORAGE_NAMES: ReadonlySet<string> = new Set(['pk', 'sk', 'duePk', 'dueAt', 'ttl']);

const withoutUndefined = <T>(item: object): T =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T;

const nextRow = <T extends Audited>(
  tables: Tables,
  kind: AuditedKind<T>,
  change: { readonly item: T; readonly audit: AuditEvent },
): { readonly row: AuditRow; readonly guarded: GuardedWrite } =>
  writeAuditRow(tables, change.audit, {
    id: tables.newId(),
    subject: kind.subject(change.item.id),
    owner: change.item.owner,
    seq: change.item.version + 1,
    timestamp: tables.clock.now().toISOString(),
    prevHash: change.item.auditHash,
    item: kind.key(change.item),
  });

const stale = (name: string, { id, version }: Audited): FacelessError =>
  new FacelessError('STALE', `${name} ${id} has changed since version ${version}.`);

/** Undefined for no item and for a tombstone. */
export const fromItem = <T extends Pick<Audited, 'id'>>(item: Item | undefined): T | undefined => {
  if (item === undefined || item['removedAt'] !== undefined) return undefined;
  const own = Object.entries(item).filter(([name]) => !STORAGE_NAMES.has(name));
  return Object.fromEntries(own) as unknown as T;
};

/** A new thing, as version 1. CONFLICT where it exists. */
export const planCreation = <T extends Audited>(
  tables: Tables,
  kind: AuditedKind<T>,
  { item: given, audit }: { readonly item: T; readonly audit: AuditEvent },
): PlannedChange<T> => {
  const before = { ...given, version: 0, auditHash: FIRST_HASH };
  const { row, guarded } = nextRow(tables, kind, { item: before, audit });
  const item: T = { ...given, version: 1, auditHash: row.hash };
  kind.check?.(item);
  const Put = {
    TableName: tables.tableName,
    Item: {
      ...kind.key(item),
      ...withoutUndefined<object>({ ...item, ...kind.index?.(item, tables.clock.now()) }),
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const refused = (): FacelessError => new FacelessError('CONFLICT', `${kind.name} ${item.id} exists.`);
  return { item, writes: [{ write: { Put }, refused }, guarded] };
};

/** The version read with `change` applied, as the next version: undefined values leave it. STALE. */
export const planChange = <T extends Audited>(
  tables: Tables,
  kind: AuditedKind<T>,
  { item: read, change, audit }: { readonly item: T; readonly change: Change<T>; readonly audit: AuditEvent },
): PlannedChange<T> => {
  const { row, guarded } = nextRow(tables, kind, { item: read, audit });
  const stamp = { version: row.seq, auditHash: row.hash, updatedAt: row.timestamp };
  const item = withoutUndefined<T>({ ...read, ...change, ...stamp });
  kind.check?.(item);
  const update = buildUpdate({ ...change, ...stamp, ...kind.index?.(item, tables.clock.now()) });
  const Update = {
    TableName: tables.tableName,
    Key: kind.key(read),
    ...update,
    ConditionExpression: '#version = :read AND attribute_not_exists(removedAt)',
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':read': read.version },
  };
  return { item, writes: [{ write: { Update }, refused: () => stale(kind.name, read) }, guarded] };
};

export interface Removal<T> {
  readonly item: T;
  readonly audit: AuditEvent;
  /** Attributes of the tombstone for sparse indexes, where work is left to be done. */
  readonly index?: Readonly<Record<string, string>>;
}

/** A tombstone in its place: it keeps the chain's head, so that the rows of what is gone still verify. STALE. */
export const planRemoval = <T extends Audited>(
  tables: Tables,
  kind: AuditedKind<T>,
  { item, audit, index = {} }: Removal<T>,
): readonly GuardedWrite[] => {
  const { row, guarded } = nextRow(tables, kind, { item, audit });
  const { id, owner } = item;
  const head = { id, owner, version: row.seq, auditHash: row.hash, removedAt: row.timestamp };
  const Put = {
    TableName: tables.tableName,
    Item: { ...kind.key(item), ...head, ...index },
    ConditionExpression: '#version = :read AND attribute_not_exists(removedAt)',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':read': item.version },
  };
  return [{ write: { Put }, refused: () => stale(kind.name, item) }, guarded];
};
