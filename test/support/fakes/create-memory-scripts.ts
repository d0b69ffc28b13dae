import { chainRow, FIRST_HASH } from '../../../shared/domain/audit-chain.ts';
import type { AuditEvent, AuditRow } from '../../../shared/domain/audit.ts';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type { SavedScript } from '../../../shared/domain/saved-script.ts';
import type { ScriptStore } from '../../../shared/ports/store.ts';
import { spendInMemory } from './memory-usage.ts';
import type { MemoryTables } from './memory-tables.ts';

const DUE_AFTER = 60_000;

type World = Pick<MemoryTables, 'clock' | 'newId' | 'audit' | 'usage' | 'videos'>;

/** ScriptStore in memory, as strict as the tables: versions and the audit chain are kept. */
export const createMemoryScripts = (world: World): ScriptStore => {
  const { clock } = world;
  const scripts = new Map<string, SavedScript>();
  const due = new Map<string, string>();
  const keyOf = ({ owner, id }: Pick<SavedScript, 'owner' | 'id'>): string => `${owner}/${id}`;
  const addRow = (script: SavedScript, event: AuditEvent): AuditRow => {
    const row = chainRow(event, {
      id: world.newId(),
      subject: `script#${script.id}`,
      owner: script.owner,
      seq: script.version + 1,
      timestamp: clock.now().toISOString(),
      prevHash: script.auditHash,
    });
    world.audit.push(row);
    return row;
  };
  const put = (script: SavedScript): SavedScript => {
    scripts.set(keyOf(script), structuredClone(script));
    if (script.status === 'QUEUED')
      due.set(keyOf(script), new Date(clock.now().getTime() + DUE_AFTER).toISOString());
    else due.delete(keyOf(script));
    return structuredClone(script);
  };
  const assertCurrent = (script: SavedScript): SavedScript => {
    const current = scripts.get(keyOf(script));
    if (current?.version !== script.version) throw new FacelessError('STALE', 'The version moved.');
    return current;
  };
  return {
    create: async ({ script, audit, reserve }) => {
      if (scripts.has(keyOf(script))) throw new FacelessError('CONFLICT', 'It exists.');
      spendInMemory(world, script.owner, reserve);
      const row = addRow({ ...script, version: 0, auditHash: FIRST_HASH }, audit);
      return put({ ...script, version: 1, auditHash: row.hash });
    },
    get: async (owner, id) => structuredClone(scripts.get(keyOf({ owner, id }))),
    change: async ({ script, change, audit }) => {
      const row = addRow(assertCurrent(script), audit);
      const stamp = { version: row.seq, auditHash: row.hash, updatedAt: row.timestamp };
      const merged = Object.entries({ ...script, ...change, ...stamp });
      return put(Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as never);
    },
    remove: async ({ script, audit }) => {
      addRow(assertCurrent(script), audit);
      scripts.delete(keyOf(script));
      due.delete(keyOf(script));
    },
    listDue: async ({ now, limit }) =>
      structuredClone(
        [...scripts.values()]
          .filter((script) => (due.get(keyOf(script)) ?? '~') <= now.toISOString())
          .slice(0, limit),
      ),
    postpone: async (script, until) => {
      if (scripts.get(keyOf(script))?.version === script.version) due.set(keyOf(script), until.toISOString());
    },
  };
};
