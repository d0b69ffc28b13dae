import type { ScriptStore } from '../../ports/store.ts';
import { getScript, listDueScripts, postponeScript } from './read-scripts.ts';
import type { Tables } from './tables.ts';
import { changeScript, createScript, removeScript } from './write-scripts.ts';

/** Scripts on their own, in the application table with its index `due`, and their trail in the audit table. */
export const createScriptStore = (tables: Tables): ScriptStore => ({
  create: createScript(tables),
  get: getScript(tables),
  change: changeScript(tables),
  remove: removeScript(tables),
  listDue: listDueScripts(tables),
  postpone: postponeScript(tables),
});
