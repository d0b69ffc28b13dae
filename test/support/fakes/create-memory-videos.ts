import { chainRow, FIRST_HASH } from '../../../shared/domain/audit-chain.ts';
import type { AuditEvent } from '../../../shared/domain/audit.ts';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { isAtRest } from '../../../shared/domain/transitions.ts';
import type { Video } from '../../../shared/domain/video.ts';
import type { Lease, VideoStore } from '../../../shared/ports/store.ts';
import { readCursor, writeCursor } from '../../../shared/adapters/aws/owner-cursor.ts';
import { moveMoney } from './create-memory-costs.ts';
import { spendInMemory } from './memory-usage.ts';
import type { MemoryTables } from './memory-tables.ts';

const DUE_AFTER = 45_000;
const DAY = 86_400_000;

const videoKey = (owner: string, id: string): string => `${owner}/${id}`;

/** The check of the adapter's transaction: nobody has taken the lease since. */
export const assertLease = (tables: MemoryTables, lease: Lease | undefined): void => {
  if (lease === undefined) return;
  const held = tables.leases.get(`${lease.videoId}/${lease.stage}/${lease.part}`);
  if (held?.token !== lease.token) throw new FacelessError('LEASE_LOST', 'Another worker took it.');
};

const addRow = (tables: MemoryTables, video: Video, event: AuditEvent): Video => {
  const row = chainRow(event, {
    id: tables.newId(),
    subject: `video#${video.id}`,
    owner: video.owner,
    seq: video.version,
    timestamp: tables.clock.now().toISOString(),
    prevHash: video.auditHash,
  });
  tables.audit.push(row);
  return { ...video, auditHash: row.hash };
};

const store = (tables: MemoryTables, video: Video): Video => {
  const copy = structuredClone(video);
  tables.videos.set(videoKey(video.owner, video.id), copy);
  if (isAtRest(video.status)) tables.due.delete(video.id);
  else
    tables.due.set(
      video.id,
      video.parked?.until ?? new Date(tables.clock.now().getTime() + DUE_AFTER).toISOString(),
    );
  return structuredClone(copy);
};

const assertVersion = (tables: MemoryTables, video: Video): Video => {
  const current = tables.videos.get(videoKey(video.owner, video.id));
  if (current?.version !== video.version) throw new FacelessError('STALE', 'The version moved.');
  return current;
};

const create =
  (tables: MemoryTables): VideoStore['create'] =>
  async ({ video, audit, idempotency, reserve }) => {
    const now = tables.clock.now().getTime();
    const key = idempotency === undefined ? '' : videoKey(video.owner, idempotency.key);
    const inUse = tables.idempotency.get(key);
    if (inUse !== undefined && inUse.expires > now) throw new FacelessError('CONFLICT', 'The key is in use.');
    if (tables.videos.has(videoKey(video.owner, video.id))) throw new FacelessError('CONFLICT', 'It exists.');
    spendInMemory(tables, video.owner, reserve);
    moveMoney(tables, video, { reserve });
    if (idempotency !== undefined) tables.idempotency.set(key, { ...idempotency, expires: now + DAY });
    return store(tables, addRow(tables, { ...video, auditHash: FIRST_HASH }, audit));
  };

const change =
  (tables: MemoryTables): VideoStore['change'] =>
  async ({ video, change: changes, audit, lease, reserve }) => {
    assertLease(tables, lease);
    const current = assertVersion(tables, video);
    spendInMemory(tables, video.owner, reserve);
    const updatedAt = tables.clock.now().toISOString();
    const merged = { ...current, ...changes, version: video.version + 1, updatedAt };
    const next = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    moveMoney(tables, next as unknown as Video, { before: current.status, reserve });
    return store(tables, addRow(tables, next as unknown as Video, audit));
  };

const list =
  (tables: MemoryTables): VideoStore['list'] =>
  async ({ owner, status, limit, cursor }) => {
    const below = cursor === undefined ? '~' : readCursor(owner, cursor);
    const matching = [...tables.videos.values()]
      .filter((video) => video.owner === owner && video.id < below)
      .filter((video) => status === undefined || video.status === status)
      .toSorted((a, b) => (a.id < b.id ? 1 : -1));
    const videos = structuredClone(matching.slice(0, limit));
    const last = videos.at(-1);
    if (last === undefined || matching.length <= limit) return { videos };
    return { videos, cursor: writeCursor(owner, last.id) };
  };

/** VideoStore in memory, as strict as the tables: versions, leases, keys and the audit chain are kept. */
export const createMemoryVideos = (tables: MemoryTables): VideoStore => ({
  create: create(tables),
  change: change(tables),
  list: list(tables),
  get: async (owner, id) => structuredClone(tables.videos.get(videoKey(owner, id))),
  findIdempotency: async (owner, key) => {
    const record = tables.idempotency.get(videoKey(owner, key));
    if (record === undefined || record.expires <= tables.clock.now().getTime()) return undefined;
    return { key: record.key, bodyHash: record.bodyHash, videoId: record.videoId };
  },
  remove: async ({ video, audit }) => {
    const current = assertVersion(tables, video);
    const { version, auditHash } = addRow(tables, { ...current, version: video.version + 1 }, audit);
    tables.tombstones.set(video.id, { version, auditHash });
    tables.videos.delete(videoKey(video.owner, video.id));
    tables.due.delete(video.id);
  },
  listDue: async ({ now, limit }) => {
    const at = (video: Video): string => tables.due.get(video.id) ?? '~';
    const due = [...tables.videos.values()].filter((video) => at(video) <= now.toISOString());
    return structuredClone(due.toSorted((a, b) => (at(a) < at(b) ? -1 : 1)).slice(0, limit));
  },
  postpone: async (video, until) => {
    const current = tables.videos.get(videoKey(video.owner, video.id));
    if (current?.version === video.version && tables.due.has(video.id))
      tables.due.set(video.id, until.toISOString());
  },
  record: async (event) => {
    tables.events.push(event);
  },
});
