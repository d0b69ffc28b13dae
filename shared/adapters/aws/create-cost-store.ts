import { beginPart, monthOf, settlePart } from '../../domain/cost/hold.ts';
import type { Used } from '../../domain/cost/price-use.ts';
import { isCode, FacelessError } from '../../domain/errors.ts';
import { costKey } from '../../domain/keys.ts';
import { countLookups } from '../../domain/statistics.ts';
import type { CostStore } from '../../ports/costs.ts';
import type { Lease } from '../../ports/store.ts';
import { buildUpdate } from './build-update.ts';
import { countDay, today } from './count-writes.ts';
import { ledgerUntil, moveHold, retryMoved } from './hold-writes.ts';
import { listCosts, readHold, readSpent } from './read-costs.ts';
import { getItem } from './read-items.ts';
import type { Tables } from './tables.ts';
import { type GuardedWrite, writeTogether } from './write-conditionally.ts';

type CostTables = Pick<Tables, 'client' | 'tableName' | 'clock'>;

interface Row {
  readonly nanoUsd: number;
  readonly settled: boolean;
  /** When it began: its cost counts there. */
  readonly day: string;
  readonly month: string;
  readonly ttl: number;
}

const written = (): FacelessError => new FacelessError('CONFLICT', 'This start is in the ledger.');

const writeRow = (
  { tableName }: CostTables,
  lease: Lease,
  row: Partial<Row> & { readonly used?: Used },
): GuardedWrite => {
  const { stage, part, attempt, rebuild } = lease;
  const update = buildUpdate({ stage, part, attempt, rebuild, ...row });
  const condition =
    row.settled === true
      ? { ConditionExpression: '#settled = :open', values: { ':open': false } }
      : { ConditionExpression: 'attribute_not_exists(pk)', values: {} };
  const { ConditionExpression, values } = condition;
  const Update = {
    TableName: tableName,
    Key: costKey(lease),
    ...update,
    ConditionExpression,
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ...values },
  };
  return { write: { Update }, refused: written };
};

/** Whether this call wrote it. */
const writeOnce = async (write: () => Promise<void>): Promise<boolean> => {
  try {
    await retryMoved(write);
    return true;
  } catch (error) {
    if (isCode(error, 'CONFLICT')) return false;
    throw error;
  }
};

const begin =
  (tables: CostTables): CostStore['begin'] =>
  async ({ subject, lease, nanoUsd, budgets }) => {
    const { attempt } = lease;
    const day = today(tables);
    await writeOnce(async () => {
      const known = await readHold(tables, subject.id);
      const moved = beginPart(known.hold, { attempt, month: monthOf(tables.clock.now()), nanoUsd, budgets });
      const ttl = ledgerUntil(tables.clock.now());
      const row = { nanoUsd, settled: false, day, month: moved.hold.month, ttl };
      await writeTogether(tables.client, [
        writeRow(tables, lease, row),
        ...moveHold(tables, subject, { known, moved, budgets }),
        ...countDay(tables, subject, { day, counts: { nanoUsd } }),
      ]);
    });
  };

const settle =
  (tables: CostTables): CostStore['settle'] =>
  async ({ subject, lease, nanoUsd, used }) =>
    writeOnce(async () => {
      const item = await getItem(tables.client, tables.tableName, costKey(lease));
      const known = await readHold(tables, subject.id);
      if (item === undefined || item['settled'] === true || known.hold === undefined) throw written();
      const { nanoUsd: expected, day, month } = item as unknown as Row;
      const moved = settlePart(known.hold, { attempt: lease.attempt, expected, nanoUsd });
      await writeTogether(tables.client, [
        writeRow(tables, lease, { nanoUsd, settled: true, used }),
        ...moveHold(tables, subject, { known, moved, month }),
        ...countDay(tables, subject, { day, counts: { nanoUsd: nanoUsd - expected, ...countLookups(used) } }),
      ]);
    });

/** The ledger in the application table. */
export const createCostStore = (tables: CostTables): CostStore => ({
  begin: begin(tables),
  settle: settle(tables),
  list: listCosts(tables),
  readSpent: readSpent(tables),
});
