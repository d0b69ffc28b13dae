export const ADMINISTRATION_USES = {
  'list-users': ['Query table', 'GetItem table', 'PutItem audittable'],
  'update-user': ['GetItem table', 'UpdateItem table', 'PutItem audittable'],
  'create-invite': ['PutItem table', 'PutItem audittable'],
};
