import type { ACCOUNT_EXPORT_ROUTES } from '../../functions/api/account-exports/routes.ts';
import { type Access, appendAudit, getItem, putItem, readObjects, sendTo } from './statements.ts';

export const ACCOUNT_EXPORT_ACCESS: Readonly<Record<keyof typeof ACCOUNT_EXPORT_ROUTES, readonly Access[]>> =
  {
    createAccountExport: [putItem, appendAudit, sendTo('run-job')],
    getAccountExport: [getItem, readObjects('exports/'), appendAudit],
  };
