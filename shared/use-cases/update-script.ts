import type { AuditContext } from '../domain/audit.ts';
import { FacelessError, isCode } from '../domain/errors.ts';
import type { Script, ScriptScene } from '../domain/film.ts';
import { scriptPrefix } from '../domain/keys.ts';
import { assertScriptEdit, type ScriptEdit } from '../domain/saved-script.ts';
import { logDataModification } from '../observability/audit.ts';
import type { ScriptStore } from '../ports/store.ts';
import type { NewId, ObjectStore } from '../ports/world.ts';
import { getScript, type ScriptWithText } from './get-script.ts';
import { assertVersion } from './assert-version.ts';

export interface UpdateScriptDeps {
  readonly scripts: Pick<ScriptStore, 'get' | 'change'>;
  readonly objects: Pick<ObjectStore, 'getJson' | 'putJson' | 'removePrefix'>;
  readonly newId: NewId;
}

export interface UpdateScript {
  readonly owner: string;
  readonly id: string;
  readonly edit: ScriptEdit;
  /** The version that the caller has seen; undefined for any. */
  readonly version: number | undefined;
  readonly audit: AuditContext;
}

const assertWritten = ({ saved, script }: ScriptWithText): Script => {
  if (script !== undefined) return script;
  throw new FacelessError('CONFLICT', `The script is ${saved.status}: there is no text to change.`);
};

const toScenes = (scenes: NonNullable<ScriptEdit['scenes']>): readonly ScriptScene[] =>
  scenes.map(({ text, picture, paragraph = true }) => ({
    narration: text.trim().replaceAll(/\s+/g, ' '),
    paragraphStart: paragraph,
    ...(picture === undefined ? {} : { picture }),
  }));

/**
 * Changes title or scenes of a script that is written; films that were made from it stay as they are.
 * Throws NOT_FOUND; PRECONDITION_FAILED for another version; CONFLICT while it is not written; INVALID_INPUT;
 * STALE where the version moves meanwhile; UNAVAILABLE.
 */
export const updateScript =
  (deps: UpdateScriptDeps) =>
  async (input: UpdateScript): Promise<ScriptWithText> => {
    const { edit, audit } = input;
    const found = await getScript(deps)(input);
    const { saved } = found;
    assertVersion('script', saved, input.version);
    const before = assertWritten(found);
    assertScriptEdit(edit);
    const { title = saved.title } = edit;
    const scenes = edit.scenes === undefined ? before.scenes : toScenes(edit.scenes);
    const text: Script = { ...before, title, scenes };
    // A name of its own each time: an edit that loses a race must not replace the words of the one that won.
    const folder = `${scriptPrefix(saved.id)}${deps.newId()}/`;
    const script = await deps.objects.putJson(`${folder}script.json`, text);
    const details = { title, scenes: scenes.length };
    try {
      const changed = await deps.scripts.change({
        script: saved,
        change: { title, script },
        audit: logDataModification(audit, 'script_modified', { details }),
      });
      return { saved: changed, script: text };
    } catch (error) {
      if (isCode(error, 'STALE')) await deps.objects.removePrefix(folder);
      throw error;
    }
  };
