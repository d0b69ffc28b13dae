import {
  GetCommand,
  QueryCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { ItemKey } from '../../domain/keys.ts';
import { translate } from './translate-error.ts';

export type Item = Readonly<Record<string, unknown>>;

/** Consistent read of one item. Throws UNAVAILABLE. */
export const getItem = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  key: ItemKey,
): Promise<Item | undefined> =>
  translate('The database', async () => {
    const input = { TableName: tableName, Key: key, ConsistentRead: true };
    const { Item: item } = await client.send(new GetCommand(input));
    return item;
  });

/** One page of a query, and where the next begins. Throws UNAVAILABLE. */
export const queryPage = async (
  client: DynamoDBDocumentClient,
  input: QueryCommandInput,
): Promise<{ readonly items: readonly Item[]; readonly next: QueryCommandInput['ExclusiveStartKey'] }> =>
  translate('The database', async () => {
    const { Items: items = [], LastEvaluatedKey: next } = await client.send(new QueryCommand(input));
    return { items, next };
  });

/** Items of a query, page by page, as far as the caller asks. Throws UNAVAILABLE. */
export async function* queryItems(
  client: DynamoDBDocumentClient,
  input: QueryCommandInput,
): AsyncGenerator<Item> {
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { items, next } = await queryPage(client, { ...input, ExclusiveStartKey: start });
    yield* items;
    start = next;
  } while (start !== undefined);
}
