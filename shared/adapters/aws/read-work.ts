import type { Part, WorkState, WorkStore } from '../../ports/store.ts';
import { queryItems, type Item } from './read-items.ts';
import type { WorkTable } from './work-writes.ts';

const toLease = (item: Item): WorkState['leases'][number] => {
  const { stage, part, attempt, rebuild, starts, progress, expiresAt, done, startedAt, endedAt } =
    item as unknown as WorkState['leases'][number];
  const lease = { stage, part, attempt, rebuild, starts, progress, expiresAt, done, startedAt };
  return endedAt === undefined ? lease : { ...lease, endedAt };
};

const toPart = (item: Item): Part => {
  const { attempt, rebuild, index, record, cacheHit, bytes } = item as unknown as Part;
  const part = { attempt, rebuild, index, record, cacheHit };
  return bytes === undefined ? part : { ...part, bytes };
};

/** Apart from the writes, so that functions which only show progress do not carry them. */
export const readWork =
  ({ client, tableName }: WorkTable): WorkStore['read'] =>
  async (videoId, attempt) => {
    const leases: WorkState['leases'][number][] = [];
    const parts: Part[] = [];
    const items = queryItems(client, {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `VIDEO#${videoId}` },
      ConsistentRead: true,
    });
    for await (const item of items) {
      if (item['attempt'] !== attempt) continue;
      const sk = String(item['sk']);
      if (sk.startsWith('LEASE#')) leases.push(toLease(item));
      if (sk.startsWith('PART#')) parts.push(toPart(item));
    }
    return { leases, parts };
  };
