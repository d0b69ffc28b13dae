import { dueShard, dueUploadPartition, uploadKey, uploadSubject } from '../../domain/keys.ts';
import type { Upload } from '../../domain/upload.ts';
import type { UploadStore } from '../../ports/uploads.ts';
import { type AuditedKind, planChange, planCreation, planRemoval } from './audited-items.ts';
import { planHold, planReserve } from './storage-writes.ts';
import type { Tables } from './tables.ts';
import { writeTogether } from './write-conditionally.ts';

/** Seconds until the sweeper looks whether a file was checked: longer than a worker may take for one. */
const CHECKED_AFTER = 900;

/** An upload waits for its file until its deadline, then for its worker. */
const dueTime = ({ status, deadline }: Upload, now: Date): string | undefined => {
  if (status === 'PENDING') return deadline;
  return status === 'CHECKING' ? new Date(now.getTime() + CHECKED_AFTER * 1000).toISOString() : undefined;
};

const UPLOAD: AuditedKind<Upload> = {
  name: 'Upload',
  key: ({ owner, id }) => uploadKey(owner, id),
  subject: uploadSubject,
  index: (upload, now) => {
    const dueAt = dueTime(upload, now);
    return { dueAt, duePk: dueAt === undefined ? undefined : dueUploadPartition(dueShard(upload.id)) };
  },
};

export const createUpload =
  (tables: Tables): UploadStore['create'] =>
  async ({ upload, audit, storageBytes: limit }) => {
    const { owner, heldBytes: bytes } = upload;
    const { item, writes } = planCreation(tables, UPLOAD, { item: upload, audit });
    await writeTogether(tables.client, [planReserve(tables, { owner, bytes, limit }), ...writes]);
    return item;
  };

export const changeUpload =
  (tables: Tables): UploadStore['change'] =>
  async ({ upload, change, audit }) => {
    const { item, writes } = planChange(tables, UPLOAD, { item: upload, change, audit });
    const difference = item.heldBytes - upload.heldBytes;
    await writeTogether(tables.client, [...writes, ...planHold(tables, { owner: upload.owner, difference })]);
    return item;
  };

export const removeUpload =
  (tables: Tables): UploadStore['remove'] =>
  async ({ upload, audit }) => {
    const writes = planRemoval(tables, UPLOAD, { item: upload, audit });
    const free = planHold(tables, { owner: upload.owner, difference: -upload.heldBytes });
    await writeTogether(tables.client, [...writes, ...free]);
  };
