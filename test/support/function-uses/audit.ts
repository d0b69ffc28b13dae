import { objects, READ_TRAIL, receive, send } from './uses.ts';

export const AUDIT_USES = {
  'list-audit-events': [...READ_TRAIL, 'GetItem audittable', 'PutItem audittable'],
  'create-audit-export': ['PutItem table', 'PutItem audittable', ...send('runjob')],
  'get-audit-export': ['GetItem table', 'PutItem audittable', 'GetObject exports/*'],
  'create-audit-verification': ['PutItem table', 'PutItem audittable', ...send('runjob')],
  'get-audit-verification': ['GetItem table'],
};

export const JOB_USES = {
  'run-job': [
    'GetItem table',
    'UpdateItem table',
    'PutItem audittable',
    ...receive('runjob'),
    'ChangeMessageVisibility runjob',
    ...READ_TRAIL,
    'Query audittable',
    'GetItem audittable',
    'GetObject seals/*',
    'Query table',
    ...['videos', 'scripts'].map((prefix) => `GetObject ${prefix}/*`),
    'ListBucket sealbucket',
    'ListBucket bucket',
    ...objects('exports', 'PutObject', 'AbortMultipartUpload', 'DeleteObject'),
  ],
};

export const SEAL_USES = {
  'verify-audit': ['PutItem table', 'PutItem audittable', ...send('runjob')],
  'seal-audit': [
    'GetItem table',
    'PutItem table',
    'UpdateItem table',
    'PutItem audittable',
    'Query index/byTime',
    ...objects('seals', 'GetObject', 'PutObject'),
  ],
};
