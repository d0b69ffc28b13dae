import type { SESSION_ROUTES } from '../../functions/api/sessions/routes.ts';
import { type Access, appendAudit, getItem, putItem, updateItem } from './statements.ts';

export const SESSION_ACCESS: Readonly<Record<keyof typeof SESSION_ROUTES, readonly Access[]>> = {
  // The update counts failures.
  createSession: [getItem, putItem, updateItem, appendAudit],
  endSession: [getItem, updateItem, appendAudit],
};
