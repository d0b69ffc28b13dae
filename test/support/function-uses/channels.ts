export const CHANNEL_USES = {
  'connect-channel': ['Query table', 'PutItem table', 'PutItem audittable'],
  'finish-connection': [
    'GetItem table',
    'Query table',
    'PutItem table',
    'UpdateItem table',
    'PutItem audittable',
  ],
  'list-channels': ['Query table'],
  'get-channel': ['GetItem table'],
  'delete-channel': ['GetItem table', 'PutItem table', 'PutItem audittable'],
};
