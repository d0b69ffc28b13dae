import { dueScriptPartition, dueShard, scriptKey, scriptSubject } from '../../domain/keys.ts';
import type { SavedScript } from '../../domain/saved-script.ts';
import type { ScriptStore } from '../../ports/store.ts';
import { type AuditedKind, planChange, planCreation, planRemoval } from './audited-items.ts';
import type { Tables } from './tables.ts';
import { spendDay } from './usage-writes.ts';
import { writeTogether } from './write-conditionally.ts';

/** Seconds after a change until the sweeper looks whether the script is written. */
const DUE_AFTER = 60;

/** A script waits for its writer only. */
const SCRIPT: AuditedKind<SavedScript> = {
  name: 'Script',
  key: ({ owner, id }) => scriptKey(owner, id),
  subject: scriptSubject,
  index: ({ id, status }, now) => {
    if (status !== 'QUEUED') return { duePk: undefined, dueAt: undefined };
    const dueAt = new Date(now.getTime() + DUE_AFTER * 1000).toISOString();
    return { duePk: dueScriptPartition(dueShard(id)), dueAt };
  },
};

export const createScript =
  (tables: Tables): ScriptStore['create'] =>
  async ({ script, audit, reserve }) => {
    const { item, writes } = planCreation(tables, SCRIPT, { item: script, audit });
    const day = reserve === undefined ? [] : [spendDay(tables, script.owner, reserve)];
    await writeTogether(tables.client, [...day, ...writes]);
    return item;
  };

export const changeScript =
  (tables: Tables): ScriptStore['change'] =>
  async ({ script, change, audit }) => {
    const { item, writes } = planChange(tables, SCRIPT, { item: script, change, audit });
    await writeTogether(tables.client, writes);
    return item;
  };

export const removeScript =
  (tables: Tables): ScriptStore['remove'] =>
  async ({ script, audit }) =>
    writeTogether(tables.client, planRemoval(tables, SCRIPT, { item: script, audit }));
