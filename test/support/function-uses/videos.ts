import { READ, CHANGE, send, objects } from './uses.ts';

export const VIDEO_USES = {
  'create-video': [
    ...READ,
    'PutItem table',
    'UpdateItem table',
    'PutItem audittable',
    'ListBucket bucket',
    'GetObject media/*',
    ...objects('videos', 'PutObject', 'DeleteObject'),
    ...send('writescript'),
  ],
  'list-videos': ['Query table'],
  'get-video': READ,
  'update-video': [
    ...CHANGE,
    'ListBucket bucket',
    'GetObject media/*',
    ...objects('videos', 'GetObject', 'PutObject', 'DeleteObject'),
    ...send('writescript'),
  ],
  'get-timeline': READ,
  'list-files': ['GetItem table', 'PutItem audittable', 'GetObject videos/*'],
  'cancel-video': [...CHANGE, ...send('deliverwebhook')],
  'approve-video': [...CHANGE, ...send('publish')],
  'publish-video': [...CHANGE, ...send('publish')],
  'retry-video': [...CHANGE, ...send('writescript')],
  'delete-video': [
    'GetItem table',
    'PutItem table',
    'PutItem audittable',
    'ListBucket bucket',
    'DeleteObject videos/*',
  ],
};
