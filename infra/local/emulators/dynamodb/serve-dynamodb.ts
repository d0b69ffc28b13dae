import type { Server } from 'node:http';
import { createJsonServer, type JsonOperation } from '../aws/serve-json.ts';
import type { Credentials } from '../aws/verify-signature.ts';
import { createTable, deleteTable } from './manage-tables.ts';
import { callAction, checkInput, type ActionName } from './run-action.ts';
import { TableDatabase } from './table-database.ts';
import { describeTimeToLive, updateTimeToLive } from './time-to-live.ts';
import { transactGetItems } from './transact-get-items.ts';
import { createTransactWriteItems } from './transact-write-items.ts';
import { TransactionTokens } from './transaction-tokens.ts';
import { performWrite, prepareWrite } from './write-item.ts';

/** DynamoDB takes requests of up to 16 MiB (BatchWriteItem's limit). */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

const READS: readonly ActionName[] = [
  'BatchGetItem',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'Query',
  'Scan',
];
const ITEM_WRITES: readonly ActionName[] = ['PutItem', 'UpdateItem', 'DeleteItem'];

const listOperations = (
  database: TableDatabase,
  tokens: TransactionTokens,
): ReadonlyMap<string, JsonOperation> => {
  const read = (name: ActionName): [string, JsonOperation] => [
    name,
    async (input) => callAction(database.store, name, checkInput(database.store, name, input)),
  ];
  const writeItem = (name: ActionName): [string, JsonOperation] => [
    name,
    async (input) => {
      const write = await prepareWrite(database, name, input);
      return database.write(async (buffer) => performWrite(buffer, write));
    },
  ];
  return new Map<string, JsonOperation>([
    ...READS.map(read),
    ...ITEM_WRITES.map(writeItem),
    [
      'BatchWriteItem',
      async (input) => {
        const data = checkInput(database.store, 'BatchWriteItem', input);
        return database.write(async (buffer) => callAction(buffer, 'BatchWriteItem', data));
      },
    ],
    ['CreateTable', async (input) => createTable(database, input)],
    ['DeleteTable', async (input) => deleteTable(database, input)],
    ['TransactWriteItems', createTransactWriteItems(database, tokens)],
    ['TransactGetItems', async (input) => transactGetItems(database, input)],
    ['UpdateTimeToLive', async (input) => updateTimeToLive(database, input)],
    ['DescribeTimeToLive', async (input) => describeTimeToLive(database, input)],
  ]);
};

/** The stand-in for DynamoDB over the LevelDB folder `path`. `close` is for after the server has ended. */
export const openDynamodb = async (options: {
  path: string;
  credentials: Credentials;
}): Promise<{ server: Server; close: () => Promise<void> }> => {
  const database = await TableDatabase.open(options.path);
  const tokens = await TransactionTokens.load(database);
  const server = createJsonServer({
    name: 'DynamoDB',
    signingName: 'dynamodb',
    target: 'DynamoDB_20120810',
    namespace: 'com.amazonaws.dynamodb.v20120810',
    maxBodyBytes: MAX_BODY_BYTES,
    credentials: options.credentials,
    operations: listOperations(database, tokens),
  });
  return { server, close: async () => database.close() };
};
