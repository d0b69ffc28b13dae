export const SERVICE_USES = {
  'get-health': [],
  'get-openapi': [],
  authorizer: ['GetItem table', 'UpdateItem table', 'PutItem audittable'],
};
