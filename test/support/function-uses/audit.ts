import { objects, READ_TRAIL } from './uses.ts';

export const AUDIT_USES = {
  'list-audit-events': [...READ_TRAIL, 'GetItem audittable', 'PutItem audittable'],
};

export const SEAL_USES = {
  'seal-audit': [
    'GetItem table',
    'PutItem table',
    'UpdateItem table',
    'PutItem audittable',
    'Query index/byTime',
    ...objects('seals', 'GetObject', 'PutObject'),
  ],
};
