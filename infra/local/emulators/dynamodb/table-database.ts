import { type BatchOperation, create, type Store } from 'dynalite/db/index.js';
import { readAtOnce } from './read-at-once.ts';
import { rememberTables, type TableMemory } from './remember-tables.ts';
import { prefixes, WriteBuffer } from './write-buffer.ts';

const openStore = async (path: string): Promise<{ readonly store: Store; readonly tables: TableMemory }> => {
  const store = create({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await store.db.open();
  readAtOnce(store.db);
  const tables = rememberTables(store);
  return { store: { ...store, getTable: tables.getTable }, tables };
};

/**
 * dynalite's LevelDB with one writer at a time. Reads go to `store` and see every acknowledged write, since
 * a batch becomes visible as a whole.
 */
export class TableDatabase {
  readonly #path: string;
  #store: Store;
  #tables: TableMemory;
  #last: Promise<unknown> = Promise.resolve();
  #damaged = false;

  private constructor(path: string, { store, tables }: Awaited<ReturnType<typeof openStore>>) {
    this.#path = path;
    this.#store = store;
    this.#tables = tables;
  }

  /** Opens or creates the database in the folder `path`, which no other process may have open. */
  static async open(path: string): Promise<TableDatabase> {
    return new TableDatabase(path, await openStore(path));
  }

  get store(): Store {
    return this.#store;
  }

  /** Waits for its turn, runs `work` and applies what it wrote, all or, when it throws, nothing. */
  async write<T>(work: (buffer: WriteBuffer) => Promise<T>): Promise<T> {
    return this.exclusively(async () => {
      if (this.#damaged) await this.#reopen();
      const buffer = new WriteBuffer(this.#store);
      const result = await work(buffer);
      const batch = buffer.toBatch();
      if (batch.length > 0) await this.#apply(batch);
      return result;
    });
  }

  /** Waits for its turn among the writers: what `work` reads is one consistent state. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.exclusively(async () => this.#store.db.close());
  }

  async #apply(batch: readonly BatchOperation[]): Promise<void> {
    try {
      await this.#store.db.batch(batch);
      if (batch.some(({ key }) => key.startsWith(prefixes.tables))) this.#tables.forget();
    } catch (error) {
      this.#damaged = true;
      throw error;
    }
  }

  // A write that failed midway leaves half a record at the end of LevelDB's log. Records behind it could be
  // lost at the next start, so the log is replayed and a new one begun before anything else is written.
  async #reopen(): Promise<void> {
    await this.#store.db.close();
    ({ store: this.#store, tables: this.#tables } = await openStore(this.#path));
    this.#damaged = false;
  }
}
