import type { UploadStore } from '../../ports/uploads.ts';
import { getUpload, listDueUploads, listUploads, postponeUpload } from './read-uploads.ts';
import type { Tables } from './tables.ts';
import { changeUpload, createUpload, removeUpload } from './write-uploads.ts';

/** The owner's files, in the application table with its index `due`, and their trail in the audit table. */
export const createUploadStore = (tables: Tables): UploadStore => ({
  create: createUpload(tables),
  get: getUpload(tables),
  list: listUploads(tables),
  change: changeUpload(tables),
  remove: removeUpload(tables),
  listDue: listDueUploads(tables),
  postpone: postponeUpload(tables),
});
