import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { deadLetterKey } from '../../domain/keys.ts';
import type { DeadLetterStore } from '../../ports/store.ts';
import { putIf } from './write-conditionally.ts';

/** Dead letters as items, since a queue cannot be listed. The same letter again changes nothing. */
export const createDeadLetterStore = (table: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}): DeadLetterStore => ({
  put: async (letter) => {
    await putIf(table.client, {
      TableName: table.tableName,
      Item: { ...deadLetterKey(letter), ...letter },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  },
});
