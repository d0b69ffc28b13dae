import { FacelessError } from '../domain/errors.ts';
import type { Script } from '../domain/film.ts';
import { scriptPrefix } from '../domain/keys.ts';
import { SCENES } from '../domain/limits.ts';
import { chooseWords } from '../domain/look.ts';
import type { SavedScript } from '../domain/saved-script.ts';
import type { ScriptMessage } from '../domain/script-message.ts';
import type { Source } from '../domain/source.ts';
import type { ScriptWriter } from '../ports/media.ts';
import type { Lease, ScriptStore } from '../ports/store.ts';
import type { Clock, NewId, ObjectStore } from '../ports/world.ts';
import { chargeWork, type Ledger } from './keep-ledger.ts';
import { settleScript } from './settle-script.ts';

export interface DraftScriptDeps {
  readonly scripts: Pick<ScriptStore, 'get' | 'change'>;
  readonly objects: Pick<ObjectStore, 'getJson' | 'putJson' | 'removePrefix'>;
  readonly writeScript: ScriptWriter;
  readonly newId: NewId;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

const ACTOR = 'worker:write-script';

/** Writing needs no lease, so each time has a number of its own by the clock: a row in the ledger each. */
const startOf = ({ id }: SavedScript, now: Date): Lease => ({
  videoId: id,
  stage: 'write-script',
  part: 0,
  attempt: 1,
  rebuild: 0,
  token: now.getTime(),
  starts: 1,
});

const write = async ({ objects, writeScript }: DraftScriptDeps, saved: SavedScript): Promise<Script> => {
  const { id, title, settings } = saved;
  const source = await objects.getJson<Source>(saved.source);
  const script = await writeScript({ title, source, ...settings, seed: chooseWords(id) });
  const count = script.scenes.length;
  if (count > 0 && count <= SCENES) return script;
  throw new FacelessError('INVALID_INPUT', `The text makes ${count} scenes; a script has 1 to ${SCENES}.`);
};

const fail = async (deps: DraftScriptDeps, saved: SavedScript, error: FacelessError): Promise<void> => {
  const { code, message } = error;
  await settleScript(deps.scripts, {
    script: saved,
    change: { status: 'FAILED', error: { code, message } },
    actor: ACTOR,
  });
};

/** Stores the text; what another copy of the message, or a deletion, has overtaken goes again. */
const store = async (deps: DraftScriptDeps, saved: SavedScript, text: Script): Promise<void> => {
  const folder = `${scriptPrefix(saved.id)}${deps.newId()}/`;
  const script = await deps.objects.putJson(`${folder}script.json`, text);
  const change = { status: 'READY', script } as const;
  const isKept = await settleScript(deps.scripts, { script: saved, change, actor: ACTOR });
  if (!isKept) await deps.objects.removePrefix(folder);
};

/**
 * Writes a script on its own. Writing has no effect but its result, so it needs no lease: of two copies of a message
 * the first to finish counts. Throws what is retryable: the message comes back.
 */
export const draftScript =
  (deps: DraftScriptDeps) =>
  async ({ owner, scriptId }: ScriptMessage): Promise<void> => {
    const saved = await deps.scripts.get(owner, scriptId);
    if (saved?.status !== 'QUEUED') return;
    let text: Script | undefined;
    const lease = startOf(saved, deps.clock.now());
    try {
      await chargeWork(deps.ledger, { subject: saved, lease, nanoUsd: saved.estimate ?? 0 }, async () => {
        text = await write(deps, saved);
      });
    } catch (error) {
      if (!(error instanceof FacelessError) || error.retryable) throw error;
      await fail(deps, saved, error);
      return;
    }
    if (text !== undefined) await store(deps, saved, text);
  };
