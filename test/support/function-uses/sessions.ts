export const SESSION_USES = {
  'create-session': ['GetItem table', 'PutItem table', 'UpdateItem table', 'PutItem audittable'],
  'end-session': ['GetItem table', 'UpdateItem table', 'PutItem audittable'],
};
