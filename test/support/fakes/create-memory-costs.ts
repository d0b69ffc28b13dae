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
import type { CostStore } from '../../../shared/ports/costs.ts';
import type { MemoryTables } from './memory-tables.ts';

type CostTables = Pick<MemoryTables, 'holds' | 'months' | 'costs' | 'clock'>;

const moveHold = (
  { holds, months }: CostTables,
  { owner, id }: Video,
  { moved, budgets, month = moved.hold.month }: { moved: Moved; budgets?: Budgets; month?: string },
): void => {
  const key = `${owner}/${month}`;
  const held = months.get(key) ?? 0;
  if (budgets !== undefined && moved.month > 0 && held + moved.month > budgets.month)
    throw overMonth(held, moved.month, budgets);
  months.set(key, held + moved.month);
  holds.set(id, moved.hold);
};

/** What a change of a video does to its money. */
export const moveMoney = (
  tables: CostTables,
  video: Video,
  { before, reserve }: { readonly before?: Video['status']; readonly reserve?: Reservation | undefined },
): void => {
  const hold = tables.holds.get(video.id);
  if (before !== undefined && holdsMoney(before) && !holdsMoney(video.status)) {
    if (hold?.attempt !== undefined) moveHold(tables, video, { moved: closeHold(hold) });
    return;
  }
  if (reserve?.cost === undefined) return;
  const { nanoUsd, budgets } = reserve.cost;
  const { attempt } = video;
  const month = monthOf(tables.clock.now());
  moveHold(tables, video, { moved: openHold(hold, { attempt, month, nanoUsd, budgets }), budgets });
};

/** CostStore in memory. */
export const createMemoryCosts = (tables: CostTables): CostStore => ({
  begin: async ({ video, lease, nanoUsd, budgets }) => {
    const { sk } = costKey(lease);
    if (tables.costs.has(`${video.id}/${sk}`)) return;
    const { stage, part, attempt, rebuild } = lease;
    const month = monthOf(tables.clock.now());
    const moved = beginPart(tables.holds.get(video.id), { attempt, month, nanoUsd, budgets });
    moveHold(tables, video, { moved, budgets });
    const row = { stage, part, attempt, rebuild, nanoUsd, settled: false, used: {} };
    tables.costs.set(`${video.id}/${sk}`, { ...row, videoId: video.id, month: moved.hold.month });
  },
  settle: async ({ video, lease, nanoUsd, used }) => {
    const key = `${video.id}/${costKey(lease).sk}`;
    const row = tables.costs.get(key);
    const hold = tables.holds.get(video.id);
    if (row === undefined || row.settled || hold === undefined) return false;
    const { attempt } = lease;
    const moved = settlePart(hold, { attempt, expected: row.nanoUsd, nanoUsd });
    moveHold(tables, video, { moved, month: row.month });
    tables.costs.set(key, { ...row, nanoUsd, used, settled: true });
    return true;
  },
  list: async (videoId, attempt) =>
    [...tables.costs.values()].filter((row) => row.videoId === videoId && row.attempt === attempt),
  readSpent: async (videoId) => tables.holds.get(videoId)?.spent ?? 0,
});
