import type { SCRIPT_ROUTES } from '../../functions/api/scripts/routes.ts';
import {
  type Access,
  appendAudit,
  deleteObjects,
  getItem,
  listObjects,
  putItem,
  readObjects,
  sendTo,
  updateItem,
  writeObjects,
} from './statements.ts';

export const SCRIPT_ACCESS: Readonly<Record<keyof typeof SCRIPT_ROUTES, readonly Access[]>> = {
  // What is refused by the quota is taken back.
  createScript: [
    putItem,
    updateItem,
    appendAudit,
    writeObjects('scripts/'),
    listObjects('scripts/'),
    deleteObjects('scripts/'),
    sendTo('write-script'),
  ],
  getScript: [getItem, readObjects('scripts/')],
  updateScript: [
    getItem,
    updateItem,
    appendAudit,
    readObjects('scripts/'),
    writeObjects('scripts/'),
    listObjects('scripts/'),
    deleteObjects('scripts/'),
  ],
  deleteScript: [
    getItem,
    putItem,
    updateItem,
    appendAudit,
    listObjects('scripts/'),
    deleteObjects('scripts/'),
  ],
};
