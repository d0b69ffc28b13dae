import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ResourceInUseException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Resource } from '../template/open-stack.ts';

interface TableProperties extends Omit<CreateTableCommandInput, 'TableName'> {
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean };
}

const WAIT_SECONDS = 30;

const describeKeys = (keys: readonly KeySchemaElement[] = []): string =>
  keys.map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`).join(', ');

const describeShape = ({
  KeySchema,
  GlobalSecondaryIndexes = [],
}: Pick<CreateTableCommandInput | TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes'>): string => {
  const indexes = GlobalSecondaryIndexes.map(
    (index) => `${index.IndexName}: ${describeKeys(index.KeySchema)}`,
  );
  return [`keys: ${describeKeys(KeySchema)}`, ...indexes.toSorted()].join('; ');
};

async function checkExisting(client: DynamoDBClient, name: string, wanted: TableProperties): Promise<void> {
  const { Table = {} } = await client.send(new DescribeTableCommand({ TableName: name }));
  const [found, expected] = [describeShape(Table), describeShape(wanted)];
  if (found !== expected) {
    throw new FacelessError(
      'CONFLICT',
      `The table ${name} was made with other keys (${found}) than the code wants (${expected}). Start with --fresh, which clears the local data.`,
    );
  }
}

async function enableTimeToLive(
  client: DynamoDBClient,
  name: string,
  wanted: TableProperties,
): Promise<void> {
  const { TimeToLiveSpecification } = wanted;
  if (TimeToLiveSpecification?.Enabled !== true) {
    return;
  }
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (TimeToLiveDescription?.AttributeName !== TimeToLiveSpecification.AttributeName) {
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
  }
}

/**
 * Makes the tables that are not there yet. Throws FacelessError CONFLICT when one exists with other keys: the
 * local cloud never changes or deletes data by itself.
 */
export async function provisionTables(client: DynamoDBClient, resources: readonly Resource[]): Promise<void> {
  const tables = resources.filter(({ type }) => type.startsWith('AWS::DynamoDB::'));
  await Promise.all(
    tables.map(async ({ identity, properties }) => {
      const wanted = properties as unknown as TableProperties;
      const { AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes } = wanted;
      const command = new CreateTableCommand({
        TableName: identity.name,
        AttributeDefinitions,
        KeySchema,
        BillingMode,
        GlobalSecondaryIndexes,
      });
      try {
        await client.send(command);
        await waitUntilTableExists(
          { client, maxWaitTime: WAIT_SECONDS, minDelay: 1, maxDelay: 1 },
          { TableName: identity.name },
        );
      } catch (error) {
        if (!(error instanceof ResourceInUseException)) {
          throw error;
        }
        await checkExisting(client, identity.name, wanted);
      }
      await enableTimeToLive(client, identity.name, wanted);
    }),
  );
}
