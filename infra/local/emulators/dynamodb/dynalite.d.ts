/** The parts of dynalite 4.0.0 that the stand-in uses; the package carries no types of its own. */
declare module 'dynalite/db/index.js' {
  export type AttributeValue = Readonly<Record<string, unknown>>;
  export type Item = Record<string, AttributeValue>;
  export type Callback<T> = (error: Error | null | undefined, value?: T) => void;

  export interface KeySchemaElement {
    readonly AttributeName: string;
    readonly KeyType: string;
  }

  export interface Index {
    readonly IndexName: string;
    IndexStatus?: string;
  }

  export interface Table {
    readonly TableName: string;
    readonly KeySchema: readonly KeySchemaElement[];
    readonly GlobalSecondaryIndexes?: readonly Index[];
    readonly LocalSecondaryIndexes?: readonly Index[];
    TableStatus: string;
  }

  export interface SubDatabase {
    get(key: string, callback: Callback<unknown>): void;
    put(key: string, value: unknown, callback: Callback<void>): void;
    del(key: string, callback: Callback<void>): void;
    lock(key: string, run: (release: <T>(callback: T) => T) => void): void;
  }

  export interface TableSubDatabase extends SubDatabase {
    readonly awsAccountId: string;
    readonly awsRegion: string;
  }

  export type BatchOperation =
    | { readonly type: 'put'; readonly key: string; readonly value: unknown }
    | { readonly type: 'del'; readonly key: string };

  export interface LevelDatabase {
    open(): Promise<void>;
    close(): Promise<void>;
    get: (key: string, callback?: Callback<unknown>) => Promise<unknown>;
    getSync(key: string): unknown;
    batch(operations: readonly BatchOperation[]): Promise<void>;
    keys(range: { gte: string; lt: string }): { all(): Promise<string[]> };
    iterator(range: { gte: string; lt: string }): { all(): Promise<[string, unknown][]> };
  }

  /** What an action of dynalite needs: its own store, or one that buffers what is written. */
  export interface ActionStore {
    readonly options: unknown;
    readonly tableDb: TableSubDatabase;
    getItemDb(table: string): SubDatabase;
    getIndexDb(type: string, table: string, index: string): SubDatabase;
    getTable(name: string, checkStatus: boolean | Callback<Table>, callback?: Callback<Table>): void;
  }

  export interface Store extends ActionStore {
    readonly db: LevelDatabase;
  }

  export function create(options: {
    path: string;
    createTableMs: number;
    deleteTableMs: number;
    updateTableMs: number;
  }): Store;
  export function createKey(item: Item, table: Table): string;
  export function validateKey(key: Item, table: Table): Error | null | undefined;
  export function validateItem(item: Item, table: Table): Error | null | undefined;
  export function checkConditional(data: object, item: Item | undefined): Error | null | undefined;
}
