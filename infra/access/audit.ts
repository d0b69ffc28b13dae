import type { AUDIT_ROUTES } from '../../functions/api/audit/routes.ts';
import {
  type Access,
  appendAudit,
  getAuditRow,
  getItem,
  putItem,
  readObjects,
  readSeals,
  readTrail,
  sendTo,
  updateItem,
  writeSeals,
} from './statements.ts';

export const AUDIT_ACCESS: Readonly<Record<keyof typeof AUDIT_ROUTES, readonly Access[]>> = {
  listAuditEvents: [readTrail('bySubject', 'byOwner', 'byTime'), getAuditRow, appendAudit],
  createAuditExport: [putItem, appendAudit, sendTo('run-job')],
  getAuditExport: [getItem, readObjects('exports/'), appendAudit],
  createAuditVerification: [putItem, appendAudit, sendTo('run-job')],
  getAuditVerification: [getItem],
};

/** Asks for the verification of every day. */
export const VERIFY_ACCESS: readonly Access[] = [putItem, appendAudit, sendTo('run-job')];

/** The first seal makes the item that says how far they reach; a seal that is there already is read. */
export const SEAL_ACCESS: readonly Access[] = [
  getItem,
  putItem,
  updateItem,
  appendAudit,
  readTrail('byTime'),
  readSeals,
  writeSeals,
];
