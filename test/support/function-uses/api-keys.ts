export const API_KEY_USES = {
  'create-api-key': ['GetItem table', 'PutItem table', 'UpdateItem table', 'PutItem audittable'],
  'list-api-keys': ['Query table'],
  'revoke-api-key': ['GetItem table', 'PutItem table', 'UpdateItem table', 'PutItem audittable'],
};
