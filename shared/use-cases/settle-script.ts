import type { AuditEvent } from '../domain/audit.ts';
import type { SavedScript } from '../domain/saved-script.ts';
import { logDataModification } from '../observability/audit.ts';
import type { ScriptStore } from '../ports/store.ts';
import { unlessStale } from './unless-stale.ts';

export interface SettleScript {
  readonly script: SavedScript;
  readonly change: Pick<SavedScript, 'status'> & Partial<Pick<SavedScript, 'script' | 'error'>>;
  /** `worker:<name>` or `tick:<name>`. */
  readonly actor: string;
}

const toAudit = ({ script, change, actor }: SettleScript): AuditEvent =>
  logDataModification({ actor, requestId: script.requestId }, 'script_generated', {
    success: change.status === 'READY',
    reason: change.error?.message,
    details: { from: script.status, to: change.status },
  });

/** Ends the writing of a script, one way or the other; false where somebody else has, or it was deleted. */
export const settleScript = async (
  scripts: Pick<ScriptStore, 'change'>,
  input: SettleScript,
): Promise<boolean> => {
  return unlessStale(async () =>
    scripts.change({ script: input.script, change: input.change, audit: toAudit(input) }),
  );
};
