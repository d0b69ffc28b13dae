import { accountExportView } from '../../../functions/api/account-exports/account-export-view.schema.ts';
import type { ACCOUNT_EXPORT_ROUTES } from '../../../functions/api/account-exports/routes.ts';
import { type ApiOperation, empty, oneObject } from './operation.ts';

export const ACCOUNT_EXPORT_OPERATIONS: Readonly<Record<keyof typeof ACCOUNT_EXPORT_ROUTES, ApiOperation>> = {
  createAccountExport: {
    ...empty,
    success: {
      status: 202,
      description: 'Accepted; the file is being written.',
      body: accountExportView,
      location: true,
    },
    problems: [422],
  },
  getAccountExport: {
    ...oneObject,
    success: { status: 200, description: 'The export as it is now.', body: accountExportView },
    problems: [404, 410, 422],
  },
};
