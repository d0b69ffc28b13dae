import type { SavedScript } from '../../../shared/domain/saved-script.ts';
import type { ScriptStore } from '../../../shared/ports/store.ts';
import { type CostTables, freeMoney, holdMoney } from './create-memory-costs.ts';
import { createMemoryItems } from './create-memory-items.ts';
import type { MemoryTables } from './memory-tables.ts';
import { spendInMemory } from './memory-usage.ts';

const DUE_AFTER = 60_000;

type World = Pick<MemoryTables, 'clock' | 'newId' | 'audit' | 'usage' | 'videos'> & CostTables;

/** ScriptStore in memory. */
export const createMemoryScripts = (world: World): ScriptStore => {
  const scripts = createMemoryItems<SavedScript>(world, {
    subject: (id) => `script#${id}`,
    dueAt: ({ status }, now) =>
      status === 'QUEUED' ? new Date(now.getTime() + DUE_AFTER).toISOString() : undefined,
  });
  return {
    ...scripts,
    create: async ({ script, audit, reserve }) => {
      scripts.assertNew(script);
      spendInMemory(world, script.owner, reserve);
      holdMoney(world, { ...script, attempt: 1 }, reserve);
      return scripts.create(script, audit);
    },
    change: async ({ script, change, audit }) => {
      const changed = scripts.change(script, change, audit);
      if (changed.status !== 'QUEUED') freeMoney(world, script);
      return changed;
    },
    remove: async ({ script, audit }) => {
      scripts.remove(script, audit);
      freeMoney(world, script);
    },
  };
};
