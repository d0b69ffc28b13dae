import type { UPLOAD_ROUTES } from '../../functions/api/uploads/routes.ts';
import {
  type Access,
  appendAudit,
  consume,
  deleteObjects,
  getItem,
  listObjects,
  putItem,
  query,
  readObjects,
  seeMissing,
  sendTo,
  updateItem,
  writeFiles,
  writeObjects,
} from './statements.ts';

export const UPLOAD_ACCESS: Readonly<Record<keyof typeof UPLOAD_ROUTES, readonly Access[]>> = {
  // A form is signed with the function's own rights, so they bound what the form can write. The counter of storage
  // is updated.
  createUpload: [putItem, updateItem, appendAudit, writeObjects('quarantine/')],
  completeUpload: [
    getItem,
    updateItem,
    appendAudit,
    seeMissing,
    readObjects('quarantine/'),
    sendTo('inspect-upload'),
  ],
  listUploads: [query],
  getUpload: [getItem],
  deleteUpload: [
    getItem,
    putItem,
    updateItem,
    appendAudit,
    listObjects('quarantine/', 'inspection/', 'media/'),
    deleteObjects('quarantine/', 'inspection/', 'media/'),
  ],
};

/** Whatever the worker's own code may do: its media process has no credentials. */
export const INSPECT_ACCESS: readonly Access[] = [
  getItem,
  updateItem,
  appendAudit,
  consume('inspect-upload'),
  seeMissing,
  readObjects('quarantine/', 'inspection/'),
  writeObjects('inspection/'),
  writeFiles('media/'),
  deleteObjects('quarantine/', 'inspection/', 'media/'),
];
