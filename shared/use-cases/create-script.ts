import type { AuditContext } from '../domain/audit.ts';
import { assertTopicWritable } from '../domain/calm-niches.ts';
import { scriptPrefix } from '../domain/keys.ts';
import { SCRIPT_HOURS } from '../domain/limits.ts';
import {
  assertScriptRequest,
  completeScriptSettings,
  type SavedScript,
  type ScriptRequest,
} from '../domain/saved-script.ts';
import { isRefusal, type Quota } from '../domain/quota.ts';
import type { ScriptMessage } from '../domain/script-message.ts';
import { titleOf } from '../domain/source.ts';
import { logDataModification } from '../observability/audit.ts';
import type { ScriptStore } from '../ports/store.ts';
import type { Clock, NewId, ObjectStore, SendScript } from '../ports/world.ts';
import { estimateScript, type SpendingSettings } from './estimate-attempt.ts';

export interface CreateScriptDeps {
  readonly scripts: Pick<ScriptStore, 'create'>;
  readonly objects: Pick<ObjectStore, 'putJson' | 'removePrefix'>;
  readonly sendScript: SendScript;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly spending: SpendingSettings;
  /** Told when the message could not be sent; the sweeper sends it within a minute. */
  readonly warnUnsent: (script: SavedScript, error: unknown) => void;
}

export const toScriptMessage = ({ id, owner, requestId }: SavedScript): ScriptMessage => ({
  schema: 1,
  scriptId: id,
  owner,
  requestId,
});

export interface CreateScript {
  readonly owner: string;
  readonly request: ScriptRequest;
  readonly audit: AuditContext;
  /** What the owner's role may have made. */
  readonly quota: Quota;
}

const buildScript = (deps: CreateScriptDeps, { owner, request, audit }: CreateScript) => {
  const now = deps.clock.now();
  const sourceType = request.source.type;
  const settings = completeScriptSettings(request.settings);
  return {
    id: deps.newId(),
    owner,
    title: request.title ?? titleOf(request.source),
    sourceType,
    settings,
    estimate: estimateScript(deps.spending, { sourceType, settings }),
    status: 'QUEUED',
    version: 1,
    auditHash: '',
    requestId: audit.requestId,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    deadline: new Date(now.getTime() + SCRIPT_HOURS * 3_600_000).toISOString(),
  } as const;
};

/** What is refused by the quota leaves no text. */
const storeScript = async (
  { scripts, objects, spending }: CreateScriptDeps,
  { request, audit, quota }: CreateScript,
  script: ReturnType<typeof buildScript>,
): Promise<SavedScript> => {
  const folder = scriptPrefix(script.id);
  const source = await objects.putJson(`${folder}source.json`, request.source);
  const { sourceType, title, estimate } = script;
  try {
    return await scripts.create({
      script: { ...script, source },
      audit: logDataModification(audit, 'script_requested', { details: { sourceType, title, to: 'QUEUED' } }),
      reserve: {
        quota,
        spending: { scripts: 1 },
        cost: { nanoUsd: estimate, budgets: spending.budgets },
      },
    });
  } catch (error) {
    if (isRefusal(error)) await objects.removePrefix(folder);
    throw error;
  }
};

/**
 * Accepts what a script shall be written from, and asks the writer for it. Throws INVALID_INPUT; NOT_CONFIGURED for
 * a topic that needs a model where none is configured; QUOTA_EXCEEDED; BUDGET_EXCEEDED; UNAVAILABLE.
 */
export const createScript =
  (deps: CreateScriptDeps) =>
  async (input: CreateScript): Promise<SavedScript> => {
    const { request } = input;
    assertScriptRequest(request);
    const built = buildScript(deps, input);
    assertTopicWritable(request.source, built.settings.niche, deps.spending.scriptWriter);
    const script = await storeScript(deps, input, built);
    await deps.sendScript(toScriptMessage(script)).catch((error: unknown) => {
      deps.warnUnsent(script, error);
    });
    return script;
  };
