import { FacelessError } from '../domain/errors.ts';
import type { SavedScript } from '../domain/saved-script.ts';
import type { ScriptStore } from '../ports/store.ts';

/** Throws NOT_FOUND, in the same words for another owner's script and for one that never was. */
export const findSavedScript = async (
  scripts: Pick<ScriptStore, 'get'>,
  { owner, id }: { readonly owner: string; readonly id: string },
): Promise<SavedScript> => {
  const script = await scripts.get(owner, id);
  if (script === undefined) throw new FacelessError('NOT_FOUND', `There is no script ${id}.`);
  return script;
};
