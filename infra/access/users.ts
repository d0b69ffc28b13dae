import type { USER_ROUTES } from '../../functions/api/users/routes.ts';
import { type Access, appendAudit, getItem, putItem, updateItem } from './statements.ts';

export const USER_ACCESS: Readonly<Record<keyof typeof USER_ROUTES, readonly Access[]>> = {
  // The update is of an invite that is used up.
  createUser: [getItem, putItem, updateItem, appendAudit],
  getAccount: [getItem],
  // Names are put where they are reserved, and where they are given up.
  updateAccount: [getItem, putItem, updateItem, appendAudit],
  // A tombstone in the place of the user, names that are given up, and one administrator less.
  deleteAccount: [getItem, putItem, updateItem, appendAudit],
  changePassword: [getItem, updateItem, appendAudit],
};
