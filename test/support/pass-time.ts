import { type DynamoDBDocumentClient, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

/** As if so long had gone by since the kill that what was at work then has given up: an hour. */
export const passTime = async (
  { client, tableName: TableName }: { readonly client: DynamoDBDocumentClient; readonly tableName: string },
  killedAt: string,
): Promise<void> => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName }));
  const earlier = new Date(Date.parse(killedAt) - 3_600_000).toISOString();
  for (const { pk, sk, dueAt, startedAt } of Items) {
    // A lease that was taken since then is somebody's who lives.
    const isLease = String(sk).startsWith('LEASE#') && String(startedAt) < killedAt;
    const name = isLease ? 'expiresAt' : 'dueAt';
    if (!isLease && dueAt === undefined) continue;
    await client.send(
      new UpdateCommand({
        TableName,
        Key: { pk: pk as string, sk: sk as string },
        UpdateExpression: 'SET #name = :earlier',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':earlier': earlier },
      }),
    );
  }
};
