import { dueUploadPartition, uploadKey } from '../../domain/keys.ts';
import type { Upload } from '../../domain/upload.ts';
import type { UploadStore } from '../../ports/uploads.ts';
import { fromItem } from './audited-items.ts';
import { listDueItems, postponeItem } from './list-due-items.ts';
import { listOwnedItems } from './list-owned-items.ts';
import { getItem } from './read-items.ts';
import type { ReadTables } from './tables.ts';

export const getUpload =
  ({ client, tableName }: ReadTables): UploadStore['get'] =>
  async (owner, id) =>
    fromItem<Upload>(await getItem(client, tableName, uploadKey(owner, id)));

export const listUploads =
  (tables: ReadTables): UploadStore['list'] =>
  async ({ owner, kind, limit, cursor }) => {
    const { items: uploads, ...next } = await listOwnedItems<Upload>(tables, {
      owner,
      prefix: 'UPLOAD#',
      limit,
      ...(kind && { filter: ['kind', kind] as const }),
      ...(cursor !== undefined && { cursor }),
    });
    return { uploads, ...next };
  };

export const listDueUploads =
  (tables: ReadTables): UploadStore['listDue'] =>
  async (due) =>
    listDueItems<Upload>(tables, { ...due, partition: dueUploadPartition });

export const postponeUpload =
  (tables: ReadTables): UploadStore['postpone'] =>
  async ({ owner, id, version }, until) =>
    postponeItem(tables, uploadKey(owner, id), { version, until });
