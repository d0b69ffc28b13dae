import { chainRow, FIRST_HASH } from '../../../shared/domain/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../../shared/domain/audit.ts';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Audited, Change } from '../../../shared/adapters/aws/audited-items.ts';
import type { Clock, NewId } from '../../../shared/ports/world.ts';

export interface MemoryWorld {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly audit: AuditRow[];
}

interface MemoryKind<T> {
  readonly subject: (id: string) => string;
  /** When it is looked at again; undefined where it waits for nothing. */
  readonly dueAt: (item: T, now: Date) => string | undefined;
}

/** Audited items in memory, as strict as the tables: versions and the audit chain are kept. */
export const createMemoryItems = <T extends Audited>(world: MemoryWorld, kind: MemoryKind<T>) => {
  const items = new Map<string, T>();
  const due = new Map<string, string>();
  const keyOf = ({ owner, id }: Pick<T, 'owner' | 'id'>): string => `${owner}/${id}`;
  const addRow = (item: T, event: AuditEvent): AuditRow => {
    const row = chainRow(event, {
      id: world.newId(),
      subject: kind.subject(item.id),
      owner: item.owner,
      seq: item.version + 1,
      timestamp: world.clock.now().toISOString(),
      prevHash: item.auditHash,
    });
    world.audit.push(row);
    return row;
  };
  const put = (item: T): T => {
    items.set(keyOf(item), structuredClone(item));
    const dueAt = kind.dueAt(item, world.clock.now());
    if (dueAt === undefined) due.delete(keyOf(item));
    else due.set(keyOf(item), dueAt);
    return structuredClone(item);
  };
  const assertCurrent = (item: T): T => {
    const current = items.get(keyOf(item));
    if (current?.version !== item.version) throw new FacelessError('STALE', 'The version moved.');
    return current;
  };
  const assertNew = (item: T): void => {
    if (items.has(keyOf(item))) throw new FacelessError('CONFLICT', 'It exists.');
  };
  return {
    items,
    assertNew,
    create: (item: T, audit: AuditEvent): T => {
      assertNew(item);
      const row = addRow({ ...item, version: 0, auditHash: FIRST_HASH }, audit);
      return put({ ...item, version: 1, auditHash: row.hash });
    },
    get: async (owner: string, id: string) => structuredClone(items.get(`${owner}/${id}`)),
    change: (item: T, change: Change<T>, audit: AuditEvent): T => {
      const row = addRow(assertCurrent(item), audit);
      const stamp = { version: row.seq, auditHash: row.hash, updatedAt: row.timestamp };
      const merged = Object.entries({ ...item, ...change, ...stamp });
      return put(Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as never);
    },
    remove: (item: T, audit: AuditEvent): void => {
      addRow(assertCurrent(item), audit);
      items.delete(keyOf(item));
      due.delete(keyOf(item));
    },
    listDue: async ({ now, limit }: { readonly now: Date; readonly limit: number }) =>
      structuredClone(
        [...items.values()]
          .filter((item) => (due.get(keyOf(item)) ?? '~') <= now.toISOString())
          .slice(0, limit),
      ),
    postpone: async (item: T, until: Date): Promise<void> => {
      if (items.get(keyOf(item))?.version === item.version) due.set(keyOf(item), until.toISOString());
    },
  };
};
