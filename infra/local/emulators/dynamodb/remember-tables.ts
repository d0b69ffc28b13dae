import type { ActionStore, Callback, Store, Table } from 'dynalite/db/index.js';

export interface TableMemory {
  readonly getTable: ActionStore['getTable'];
  /** To be called when a table was made or deleted. */
  readonly forget: () => void;
}

/** A seventh of the stand-in's CPU time went into reading the same few tables' descriptions for each request. */
export const rememberTables = (store: Store): TableMemory => {
  const known = new Map<string, Table>();
  // A description that was read before a change of tables must not be kept after it.
  let change = 0;
  const getTable: ActionStore['getTable'] = (name, checkStatus, callback) => {
    const done = (typeof checkStatus === 'function' ? checkStatus : callback) as Callback<Table>;
    const table = known.get(name);
    if (table !== undefined) {
      queueMicrotask(() => {
        done(null, table);
      });
      return;
    }
    const from = change;
    store.getTable(name, checkStatus === true, (error, found) => {
      if (found !== undefined && from === change) known.set(name, found);
      done(error, found);
    });
  };
  const forget = (): void => {
    change += 1;
    known.clear();
  };
  return { getTable, forget };
};
