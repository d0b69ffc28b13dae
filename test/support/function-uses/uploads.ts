import { objects, receive, send } from './uses.ts';

const UPLOAD_OBJECTS = ['quarantine', 'inspection', 'media'];
const clear = UPLOAD_OBJECTS.map((prefix) => `DeleteObject ${prefix}/*`);

export const API_UPLOAD_USES = {
  'create-upload': ['PutItem table', 'UpdateItem table', 'PutItem audittable', 'PutObject quarantine/*'],
  'complete-upload': [
    'GetItem table',
    'UpdateItem table',
    'PutItem audittable',
    'ListBucket bucket',
    'GetObject quarantine/*',
    ...send('inspectupload'),
  ],
  'list-uploads': ['Query table'],
  'get-upload': ['GetItem table'],
  'delete-upload': [
    'GetItem table',
    'PutItem table',
    'UpdateItem table',
    'PutItem audittable',
    'ListBucket bucket',
    ...clear,
  ],
};

export const INSPECT_USES = {
  'inspect-upload': [
    'GetItem table',
    'UpdateItem table',
    'PutItem audittable',
    'ListBucket bucket',
    ...receive('inspectupload'),
    'ChangeMessageVisibility inspectupload',
    'GetObject quarantine/*',
    ...objects('inspection', 'GetObject', 'PutObject'),
    ...objects('media', 'PutObject', 'AbortMultipartUpload'),
    ...clear,
  ],
};
