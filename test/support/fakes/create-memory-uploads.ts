import { FacelessError } from '../../../shared/domain/errors.ts';
import type { Upload } from '../../../shared/domain/upload.ts';
import type { UploadStore } from '../../../shared/ports/uploads.ts';
import { createMemoryItems, type MemoryWorld } from './create-memory-items.ts';

const CHECKED_AFTER = 900_000;

const dueAt = ({ status, deadline }: Upload, now: Date): string | undefined => {
  if (status === 'PENDING') return deadline;
  return status === 'CHECKING' ? new Date(now.getTime() + CHECKED_AFTER).toISOString() : undefined;
};

/** UploadStore in memory. A page is the whole list: paging is the tables' own. */
export const createMemoryUploads = (world: MemoryWorld): UploadStore => {
  const uploads = createMemoryItems<Upload>(world, { subject: (id) => `upload#${id}`, dueAt });
  const ofOwner = (owner: string): Upload[] =>
    [...uploads.items.values()].filter((one) => one.owner === owner);
  const held = (owner: string): number => ofOwner(owner).reduce((sum, { heldBytes }) => sum + heldBytes, 0);
  return {
    ...uploads,
    create: async ({ upload, audit, storageBytes }) => {
      if (held(upload.owner) + upload.heldBytes > storageBytes)
        throw new FacelessError('CONFLICT', 'There is no room.');
      return uploads.create(upload, audit);
    },
    list: async ({ owner, kind }) => ({
      uploads: structuredClone(ofOwner(owner))
        .filter((one) => kind === undefined || one.kind === kind)
        .toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    }),
    change: async ({ upload, change, audit }) => uploads.change(upload, change, audit),
    remove: async ({ upload, audit }) => {
      uploads.remove(upload, audit);
    },
  };
};
