import type {
  ActionStore,
  BatchOperation,
  Callback,
  Store,
  SubDatabase,
  TableSubDatabase,
} from 'dynalite/db/index.js';

const DELETED = Symbol('deleted');

const done = (callback: Callback<void>): void => {
  queueMicrotask(() => {
    callback(null);
  });
};

/** The key prefixes by which dynalite keeps its parts apart in one LevelDB. */
export const prefixes = {
  tables: 'table~',
  items: (table: string): string => `item-${table}~`,
  index: (type: string, table: string, index: string): string =>
    `index-${type.toLowerCase()}~${table}~${index}~`,
} as const;

/**
 * A store for dynalite's actions that keeps what they write in memory, so that an item with its index rows,
 * or a whole transaction, becomes one LevelDB batch: applied whole or not at all, also over `kill -9`.
 * The caller sees to it that one buffer at a time is filled and applied.
 */
export class WriteBuffer implements ActionStore {
  readonly options: unknown;
  readonly tableDb: TableSubDatabase;
  readonly getTable: ActionStore['getTable'];
  readonly #store: Store;
  readonly #writes = new Map<string, unknown>();

  constructor(store: Store) {
    this.#store = store;
    this.options = store.options;
    this.getTable = store.getTable.bind(store);
    const { awsAccountId, awsRegion } = store.tableDb;
    this.tableDb = { ...this.#view(prefixes.tables), awsAccountId, awsRegion };
  }

  getItemDb(table: string): SubDatabase {
    return this.#view(prefixes.items(table));
  }

  getIndexDb(type: string, table: string, index: string): SubDatabase {
    return this.#view(prefixes.index(type, table, index));
  }

  put(key: string, value: unknown): void {
    this.#writes.set(key, value);
  }

  del(key: string): void {
    this.#writes.set(key, DELETED);
  }

  /** Everything written so far, as one batch. */
  toBatch(): BatchOperation[] {
    return [...this.#writes].map(([key, value]) =>
      value === DELETED ? { type: 'del', key } : { type: 'put', key, value },
    );
  }

  #get(key: string, callback: Callback<unknown>): void {
    if (!this.#writes.has(key)) {
      void this.#store.db.get(key, callback);
      return;
    }
    const value = this.#writes.get(key);
    queueMicrotask(() => {
      callback(null, value === DELETED ? undefined : value);
    });
  }

  #view(prefix: string): SubDatabase {
    return {
      get: (key, callback) => {
        this.#get(prefix + key, callback);
      },
      put: (key, value, callback) => {
        this.put(prefix + key, value);
        done(callback);
      },
      del: (key, callback) => {
        this.del(prefix + key);
        done(callback);
      },
      // Writers are already one after the other.
      lock: (_key, run) => {
        run((callback) => callback);
      },
    };
  }
}
