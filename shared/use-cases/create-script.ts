import type { AuditContext } from '../domain/audit.ts';
import { assertTopicWritable, type ScriptWriterName } from '../domain/calm-niches.ts';
import { scriptPrefix } from '../domain/keys.ts';
import { SCRIPT_HOURS } from '../domain/limits.ts';
import {
  assertScriptRequest,
  completeScriptSettings,
  type SavedScript,
  type ScriptRequest,
} from '../domain/saved-script.ts';
import type { ScriptMessage } from '../domain/script-message.ts';
import { titleOf } from '../domain/source.ts';
import { logDataModification } from '../observability/audit.ts';
import type { ScriptStore } from '../ports/store.ts';
import type { Clock, NewId, ObjectStore, SendScript } from '../ports/world.ts';

export interface CreateScriptDeps {
  readonly scripts: Pick<ScriptStore, 'create'>;
  readonly objects: Pick<ObjectStore, 'putJson'>;
  readonly sendScript: SendScript;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly scriptWriter: ScriptWriterName;
  /** Told when the message could not be sent; the sweeper sends it within a minute. */
  readonly warnUnsent: (script: SavedScript, error: unknown) => void;
}

export const toScriptMessage = ({ id, owner, requestId }: SavedScript): ScriptMessage => ({
  schema: 1,
  scriptId: id,
  owner,
  requestId,
});

/**
 * Accepts what a script shall be written from, and asks the writer for it. Throws INVALID_INPUT; NOT_CONFIGURED for
 * a topic that needs a model where none is configured; UNAVAILABLE.
 */
export const createScript =
  (deps: CreateScriptDeps) =>
  async (input: {
    readonly owner: string;
    readonly request: ScriptRequest;
    readonly audit: AuditContext;
  }): Promise<SavedScript> => {
    const { owner, request, audit } = input;
    assertScriptRequest(request);
    const settings = completeScriptSettings(request.settings);
    assertTopicWritable(request.source, settings.niche, deps.scriptWriter);
    const id = deps.newId();
    const now = deps.clock.now();
    const title = request.title ?? titleOf(request.source);
    const { type: sourceType } = request.source;
    const source = await deps.objects.putJson(`${scriptPrefix(id)}source.json`, request.source);
    const script = await deps.scripts.create({
      script: {
        id,
        owner,
        title,
        sourceType,
        source,
        settings,
        status: 'QUEUED',
        version: 1,
        auditHash: '',
        requestId: audit.requestId,
        createdAt: now.toISOString(),
        updatedAt: now.toISOString(),
        deadline: new Date(now.getTime() + SCRIPT_HOURS * 3_600_000).toISOString(),
      },
      audit: logDataModification(audit, 'script_requested', { details: { sourceType, title, to: 'QUEUED' } }),
    });
    await deps.sendScript(toScriptMessage(script)).catch((error: unknown) => {
      deps.warnUnsent(script, error);
    });
    return script;
  };
