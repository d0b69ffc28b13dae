import type { GroupRoutes } from '../route.ts';

export const ACCOUNT_EXPORT_ROUTES = {
  createAccountExport: {
    method: 'POST',
    path: '/account-exports',
    permission: 'account:export',
    rate: 'make',
    entry: 'functions/api/account-exports/create-account-export.ts',
    summary: 'Have everything that is kept about you written to a file',
  },
  getAccountExport: {
    method: 'GET',
    path: '/account-exports/{id}',
    permission: 'account:export',
    entry: 'functions/api/account-exports/get-account-export.ts',
    summary: 'How far it is, and in the end a link to its file',
  },
} as const satisfies GroupRoutes;
