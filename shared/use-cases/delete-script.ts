import type { AuditContext } from '../domain/audit.ts';
import { scriptPrefix } from '../domain/keys.ts';
import { logDataModification } from '../observability/audit.ts';
import type { ScriptStore } from '../ports/store.ts';
import type { ObjectStore } from '../ports/world.ts';
import { findSavedScript } from './find-saved-script.ts';
import { retryStale } from './retry-stale.ts';

export interface DeleteScriptDeps {
  readonly scripts: Pick<ScriptStore, 'get' | 'remove'>;
  readonly objects: Pick<ObjectStore, 'removePrefix'>;
}

/**
 * Deletes a script, also while it is being written; films that were made from it stay. Texts go first, as with
 * videos: after a failure the same request finishes the job. Throws NOT_FOUND; STALE; UNAVAILABLE.
 */
export const deleteScript =
  ({ scripts, objects }: DeleteScriptDeps) =>
  async (input: {
    readonly owner: string;
    readonly id: string;
    readonly audit: AuditContext;
  }): Promise<void> =>
    retryStale(async () => {
      const script = await findSavedScript(scripts, input);
      await objects.removePrefix(scriptPrefix(script.id));
      await scripts.remove({
        script,
        audit: logDataModification(input.audit, 'script_deleted', { details: { status: script.status } }),
      });
    });
