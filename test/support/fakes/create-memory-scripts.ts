import type { SavedScript } from '../../../shared/domain/saved-script.ts';
import type { ScriptStore } from '../../../shared/ports/store.ts';
import { createMemoryItems } from './create-memory-items.ts';
import type { MemoryTables } from './memory-tables.ts';
import { spendInMemory } from './memory-usage.ts';

const DUE_AFTER = 60_000;

type World = Pick<MemoryTables, 'clock' | 'newId' | 'audit' | 'usage' | 'videos'>;

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
      return scripts.create(script, audit);
    },
    change: async ({ script, change, audit }) => scripts.change(script, change, audit),
    remove: async ({ script, audit }) => {
      scripts.remove(script, audit);
    },
  };
};
