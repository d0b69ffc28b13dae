import { DatabaseSync } from 'node:sqlite';

/**
 * Opens an SQLite file whose commits survive the end of the process (write-ahead log) and creates what
 * `schema` names. `:memory:` is for tests.
 */
export const openDatabase = (path: string, schema: string): DatabaseSync => {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  database.exec(schema);
  return database;
};

/** Runs `work` as one transaction: everything it wrote is kept, or none of it when it throws. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, such as a full disk.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
};
