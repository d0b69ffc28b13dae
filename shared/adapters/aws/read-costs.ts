/** Apart from the writes, so that functions which only show the ledger do not carry them. */
import type { Hold } from '../../domain/cost/hold.ts';
import { costPrefix, holdKey } from '../../domain/keys.ts';
import type { PartCost } from '../../domain/cost/part-cost.ts';
import type { CostStore } from '../../ports/costs.ts';
import { getItem, type Item, queryItems } from './read-items.ts';
import type { ReadTables } from './tables.ts';

/** A hold as it was read; `revision` 0 for none. */
export interface KnownHold {
  readonly hold: Hold | undefined;
  readonly revision: number;
}

export const NO_HOLD: KnownHold = { hold: undefined, revision: 0 };

export const readHold = async ({ client, tableName }: ReadTables, videoId: string): Promise<KnownHold> => {
  const item = await getItem(client, tableName, holdKey(videoId));
  if (item === undefined) return NO_HOLD;
  const { month, attempt, spent, left, revision } = item as unknown as Hold & { readonly revision: number };
  return { hold: { month, spent, left, ...(attempt === undefined ? {} : { attempt }) }, revision };
};

const toPartCost = (item: Item): PartCost => {
  const { stage, part, attempt, rebuild, nanoUsd, settled, used } = item as unknown as Omit<
    PartCost,
    'used'
  > &
    Partial<Pick<PartCost, 'used'>>;
  return { stage, part, attempt, rebuild, nanoUsd, settled, used: used ?? {} };
};

export const listCosts =
  ({ client, tableName }: ReadTables): CostStore['list'] =>
  async (videoId, attempt) => {
    const { pk } = holdKey(videoId);
    const costs: PartCost[] = [];
    const items = queryItems(client, {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :attempt)',
      ExpressionAttributeValues: { ':pk': pk, ':attempt': costPrefix(attempt) },
      ConsistentRead: true,
    });
    for await (const item of items) costs.push(toPartCost(item));
    return costs;
  };

export const readSpent =
  (tables: ReadTables): CostStore['readSpent'] =>
  async (videoId) =>
    (await readHold(tables, videoId)).hold?.spent ?? 0;
