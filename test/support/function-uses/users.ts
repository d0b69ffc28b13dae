const KEEP = ['GetItem table', 'PutItem table', 'UpdateItem table', 'PutItem audittable'];

export const USER_USES = {
  'create-user': KEEP,
  'get-account': ['GetItem table'],
  'update-account': KEEP,
  'delete-account': KEEP,
  'change-password': ['GetItem table', 'UpdateItem table', 'PutItem audittable'],
};
