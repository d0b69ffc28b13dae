import { READ_TRAIL } from './uses.ts';

export const AUDIT_USES = {
  'list-audit-events': [...READ_TRAIL, 'GetItem audittable', 'PutItem audittable'],
};
