import type { ADMINISTRATION_ROUTES } from '../../functions/api/administration/routes.ts';
import { type Access, appendAudit, getItem, putItem, query, updateItem } from './statements.ts';

export const ADMINISTRATION_ACCESS: Readonly<Record<keyof typeof ADMINISTRATION_ROUTES, readonly Access[]>> =
  {
    // Names are the list; each user is read by its own.
    listUsers: [query, getItem, appendAudit],
    // The user, and who the administrators are.
    updateUser: [getItem, updateItem, appendAudit],
    createInvite: [putItem, appendAudit],
  };
