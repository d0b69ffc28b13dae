import type { AUDIT_ROUTES } from '../../functions/api/audit/routes.ts';
import { type Access, appendAudit, getAuditRow, readTrail } from './statements.ts';

export const AUDIT_ACCESS: Readonly<Record<keyof typeof AUDIT_ROUTES, readonly Access[]>> = {
  listAuditEvents: [readTrail('bySubject', 'byOwner', 'byTime'), getAuditRow, appendAudit],
};
