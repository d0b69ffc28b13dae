import type { Script } from '../domain/film.ts';
import type { SavedScript } from '../domain/saved-script.ts';
import type { ScriptStore } from '../ports/store.ts';
import type { ObjectStore } from '../ports/world.ts';
import { findSavedScript } from './find-saved-script.ts';

export interface ReadScriptDeps {
  readonly scripts: Pick<ScriptStore, 'get'>;
  readonly objects: Pick<ObjectStore, 'getJson'>;
}

export interface ScriptWithText {
  readonly saved: SavedScript;
  /** Undefined until it is written. */
  readonly script: Script | undefined;
}

/** One script of the owner with its text. Throws NOT_FOUND; UNAVAILABLE. */
export const getScript =
  ({ scripts, objects }: ReadScriptDeps) =>
  async (input: { readonly owner: string; readonly id: string }): Promise<ScriptWithText> => {
    const saved = await findSavedScript(scripts, input);
    const script = saved.script === undefined ? undefined : await objects.getJson<Script>(saved.script);
    return { saved, script };
  };
