import { FacelessError } from '../../../shared/domain/errors.ts';
import type { DeadLetterStore, Lease, WorkStore } from '../../../shared/ports/store.ts';
import { assertLease } from './create-memory-videos.ts';
import type { LeaseRow, MemoryTables } from './memory-tables.ts';

const keyOf = (work: Pick<Lease, 'videoId' | 'stage' | 'part'>): string =>
  `${work.videoId}/${work.stage}/${work.part}`;

const lost = (): FacelessError => new FacelessError('LEASE_LOST', 'Another worker has it.');

const isFree = (row: LeaseRow, work: Parameters<WorkStore['acquire']>[0], now: string): boolean =>
  row.attempt < work.attempt ||
  (row.attempt === work.attempt &&
    (row.rebuild < work.rebuild || (row.rebuild === work.rebuild && !row.done && row.expiresAt <= now)));

const acquire =
  ({ leases, clock }: MemoryTables): WorkStore['acquire'] =>
  async ({ seconds, ...work }) => {
    const now = clock.now();
    const row = leases.get(keyOf(work));
    if (row !== undefined && !isFree(row, { ...work, seconds }, now.toISOString())) throw lost();
    const again = row !== undefined && row.attempt === work.attempt && row.rebuild === work.rebuild;
    const lease = { ...work, token: (row?.token ?? 0) + 1, starts: again ? row.starts + 1 : 1 };
    const expiresAt = new Date(now.getTime() + seconds * 1000).toISOString();
    const fresh = { progress: 0, done: false, startedAt: now.toISOString(), expiresAt };
    leases.set(keyOf(work), { ...lease, ...fresh });
    return lease;
  };

const update = (tables: MemoryTables, lease: Lease, change: Partial<LeaseRow>): boolean => {
  const row = tables.leases.get(keyOf(lease));
  if (row?.token !== lease.token) return false;
  tables.leases.set(keyOf(lease), { ...row, ...change });
  return true;
};

/** WorkStore in memory; time is the tables' clock. */
export const createMemoryWork = (tables: MemoryTables): WorkStore => ({
  acquire: acquire(tables),
  renew: async (lease, { seconds, progress }) => {
    const expiresAt = new Date(tables.clock.now().getTime() + seconds * 1000).toISOString();
    if (tables.leases.get(keyOf(lease))?.done === true) throw lost();
    if (!update(tables, lease, { expiresAt, progress })) throw lost();
  },
  release: async (lease, done, until) => {
    const now = tables.clock.now().toISOString();
    const end = { expiresAt: now, done, progress: 1, endedAt: now };
    update(tables, lease, done ? end : { expiresAt: until?.toISOString() ?? now });
  },
  rest: async (lease, until) => {
    update(tables, lease, { expiresAt: until.toISOString(), starts: 0 });
  },
  putPart: async (videoId, part, lease) => {
    assertLease(tables, lease);
    const key = `${videoId}/${part.attempt}/${part.index}`;
    const written = tables.parts.get(key);
    if (written === undefined || written.rebuild < part.rebuild) tables.parts.set(key, part);
  },
  read: async (videoId, attempt) => ({
    leases: [...tables.leases.values()]
      .filter((row) => row.videoId === videoId && row.attempt === attempt)
      .map(({ videoId: _videoId, token: _token, ...lease }) => lease),
    parts: [...tables.parts.entries()]
      .filter(([key, part]) => key.startsWith(`${videoId}/`) && part.attempt === attempt)
      .map(([, part]) => part),
  }),
});

export const createMemoryDeadLetters = (tables: MemoryTables): DeadLetterStore => ({
  put: async (letter) => {
    if (!tables.deadLetters.has(letter.id)) tables.deadLetters.set(letter.id, letter);
  },
});
