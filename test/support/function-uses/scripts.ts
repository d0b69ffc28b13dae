import { send, objects } from './uses.ts';

export const SCRIPT_USES = {
  'create-script': [
    'PutItem table',
    'UpdateItem table',
    'PutItem audittable',
    'ListBucket bucket',
    ...objects('scripts', 'PutObject', 'DeleteObject'),
    ...send('writescript'),
  ],
  'get-script': ['GetItem table', 'GetObject scripts/*'],
  'update-script': [
    'GetItem table',
    'UpdateItem table',
    'PutItem audittable',
    'ListBucket bucket',
    ...objects('scripts', 'GetObject', 'PutObject', 'DeleteObject'),
  ],
  'delete-script': [
    'GetItem table',
    'PutItem table',
    'PutItem audittable',
    'ListBucket bucket',
    'DeleteObject scripts/*',
  ],
};
