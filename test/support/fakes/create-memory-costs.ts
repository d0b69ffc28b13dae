import {
  beginPart,
  type Budgets,
  closeHold,
  holdsMoney,
  monthOf,
  type Moved,
  openHold,
  overMonth,
  settlePart,
} from '../../../shared/domain/cost/hold.ts';
import { costKey } from '../../../shared/domain/keys.ts';
import type { Reservation } from '../../../shared/domain/quota.ts';
import type { Video } from '../../../shared/domain/video.ts';
import type { CostStore, Subject } from '../../../shared/ports/costs.ts';
import type { MemoryTables } from './memory-tables.ts';

export type CostTables = Pick<MemoryTables, 'holds' | 'months' | 'costs' | 'clock'>;

const moveHold = (
  { holds, months }: CostTables,
  { owner, id }: Subject,
  { moved, budgets, month = moved.hold.month }: { moved: Moved; budgets?: Budgets; month?: string },
): void => {
  const key = `${owner}/${month}`;
  const held = months.get(key) ?? 0;
  if (budgets !== undefined && moved.month > 0 && held + moved.month > budgets.month)
    throw overMonth(held, moved.month, budgets);
  months.set(key, held + moved.month);
  holds.set(id, moved.hold);
};

/** What an attempt holds, where it is asked to. */
export const holdMoney = (
  tables: CostTables,
  subject: Subject & { readonly attempt: number },
  reserve: Reservation | undefined,
): void => {
  if (reserve?.cost === undefined) return;
  const { nanoUsd, budgets } = reserve.cost;
  const { attempt } = subject;
  const month = monthOf(tables.clock.now());
  const ask = { attempt, month, nanoUsd, budgets };
  moveHold(tables, subject, { moved: openHold(tables.holds.get(subject.id), ask), budgets });
};

/** What it held and did not use. */
export const freeMoney = (tables: CostTables, subject: Subject): void => {
  const hold = tables.holds.get(subject.id);
  if (hold?.attempt !== undefined) moveHold(tables, subject, { moved: closeHold(hold) });
};

/** What a change of a video does to its money. */
export const moveMoney = (
  tables: CostTables,
  video: Video,
  { before, reserve }: { readonly before?: Video['status']; readonly reserve?: Reservation | undefined },
): void => {
  if (before !== undefined && holdsMoney(before) && !holdsMoney(video.status)) freeMoney(tables, video);
  else holdMoney(tables, video, reserve);
};

/** CostStore in memory. */
export const createMemoryCosts = (tables: CostTables): CostStore => ({
  begin: async ({ subject, lease, nanoUsd, budgets }) => {
    const { sk } = costKey(lease);
    if (tables.costs.has(`${subject.id}/${sk}`)) return;
    const { stage, part, attempt, rebuild } = lease;
    const month = monthOf(tables.clock.now());
    const moved = beginPart(tables.holds.get(subject.id), { attempt, month, nanoUsd, budgets });
    moveHold(tables, subject, { moved, budgets });
    const row = { stage, part, attempt, rebuild, nanoUsd, settled: false, used: {} };
    tables.costs.set(`${subject.id}/${sk}`, { ...row, videoId: subject.id, month: moved.hold.month });
  },
  settle: async ({ subject, lease, nanoUsd, used }) => {
    const key = `${subject.id}/${costKey(lease).sk}`;
    const row = tables.costs.get(key);
    const hold = tables.holds.get(subject.id);
    if (row === undefined || row.settled || hold === undefined) return false;
    const { attempt } = lease;
    const moved = settlePart(hold, { attempt, expected: row.nanoUsd, nanoUsd });
    moveHold(tables, subject, { moved, month: row.month });
    tables.costs.set(key, { ...row, nanoUsd, used, settled: true });
    return true;
  },
  list: async (videoId, attempt) =>
    [...tables.costs.values()].filter((row) => row.videoId === videoId && row.attempt === attempt),
  readSpent: async (videoId) => tables.holds.get(videoId)?.spent ?? 0,
});
