import { send } from './uses.ts';

export const ACCOUNT_EXPORT_USES = {
  'create-account-export': ['PutItem table', 'PutItem audittable', ...send('runjob')],
  'get-account-export': ['GetItem table', 'PutItem audittable', 'GetObject exports/*'],
};
