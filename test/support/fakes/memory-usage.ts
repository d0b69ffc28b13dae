import {
  dayOf,
  findExceeded,
  isBeingMade,
  type Reservation,
  type Spending,
  toConcurrencyError,
  toDayError,
} from '../../../shared/domain/quota.ts';
import type { MemoryTables } from './memory-tables.ts';

const add = (used: Spending, { videos = 0, seconds = 0, scripts = 0 }: Spending): Spending => ({
  videos: (used.videos ?? 0) + videos,
  seconds: (used.seconds ?? 0) + seconds,
  scripts: (used.scripts ?? 0) + scripts,
});

/** What a reservation takes of the owner's day and places; a place is a video's status here. */
export const spendInMemory = (
  { usage, videos, clock }: Pick<MemoryTables, 'usage' | 'videos' | 'clock'>,
  owner: string,
  reserve: Reservation | undefined,
): void => {
  if (reserve === undefined) return;
  const day = `${owner}/${dayOf(clock.now())}`;
  const used = usage.get(day) ?? {};
  if (findExceeded(reserve, used) !== undefined) throw toDayError(reserve, used, clock.now());
  const making = [...videos.values()].filter((video) => video.owner === owner && isBeingMade(video.status));
  if (reserve.spending.videos !== undefined && making.length >= reserve.quota.concurrentVideos)
    throw toConcurrencyError(reserve.quota);
  usage.set(day, add(used, reserve.spending));
};
