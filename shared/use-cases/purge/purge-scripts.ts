import type { SavedScript } from '../../domain/saved-script.ts';
import type { ListOwned, ScriptStore } from '../../ports/store.ts';
import type { ObjectStore } from '../../ports/world.ts';
import { deleteScript } from '../delete-script.ts';
import { type Purger, STEP } from './purger.ts';

export interface PurgeScriptsDeps {
  readonly listScripts: ListOwned<SavedScript>;
  readonly scripts: Pick<ScriptStore, 'get' | 'remove'>;
  readonly objects: Pick<ObjectStore, 'removePrefix'>;
}

/** With their texts, also while they are being written. */
export const purgeScripts =
  (deps: PurgeScriptsDeps): Purger =>
  async ({ owner, audit }) => {
    const scripts = await deps.listScripts({ owner, limit: STEP });
    for (const { id } of scripts) await deleteScript(deps)({ owner, id, audit });
    return scripts.length;
  };
