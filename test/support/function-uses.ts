const READ = ['GetItem table', 'Query table'];
const CHANGE = [...READ, 'UpdateItem table', 'PutItem audittable'];
const receive = (queue: string): string[] =>
  ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `${action} ${queue}`);
const send = (...queues: string[]): string[] => queues.map((queue) => `SendMessage ${queue}`);
const objects = (prefix: string, ...actions: string[]): string[] =>
  actions.map((action) => `${action} ${prefix}/*`);
const worker = (queue: string): string[] => [
  ...CHANGE,
  'ConditionCheckItem table',
  'ListBucket bucket',
  ...receive(queue),
  `ChangeMessageVisibility ${queue}`,
];

/**
 * `action resource` pairs by function, read off the code: what the adapters send for the ports that it calls.
 * The roles are compared with it, and so is what functions send on one machine.
 */
export const FUNCTION_USES: Readonly<Record<string, readonly string[]>> = {
  'create-video': [
    ...READ,
    'PutItem table',
    'PutItem audittable',
    'ListBucket bucket',
    ...objects('videos', 'PutObject', 'DeleteObject'),
    ...send('writescript'),
  ],
  'list-videos': ['Query table'],
  'get-video': READ,
  'update-video': [
    ...CHANGE,
    'ListBucket bucket',
    ...objects('videos', 'PutObject', 'DeleteObject'),
    ...send('writescript'),
  ],
  'get-timeline': READ,
  'list-files': ['GetItem table', 'PutItem audittable', 'GetObject videos/*'],
  'cancel-video': CHANGE,
  'retry-video': [...CHANGE, ...send('writescript')],
  'delete-video': [
    'GetItem table',
    'PutItem table',
    'PutItem audittable',
    'ListBucket bucket',
    'DeleteObject videos/*',
  ],
  'create-script': ['PutItem table', 'PutItem audittable', 'PutObject scripts/*', ...send('writescript')],
  'get-script': ['GetItem table', 'GetObject scripts/*'],
  'update-script': [
    'GetItem table',
    'UpdateItem table',
    'PutItem audittable',
    'ListBucket bucket',
    ...objects('scripts', 'GetObject', 'PutObject', 'DeleteObject'),
  ],
  'delete-script': [
    'GetItem table',
    'PutItem table',
    'PutItem audittable',
    'ListBucket bucket',
    'DeleteObject scripts/*',
  ],
  'get-health': [],
  'get-openapi': [],
  authorizer: ['GetItem table'],
  'write-script': [
    ...worker('writescript'),
    ...send('renderscene', 'assemble', 'check'),
    ...objects('videos', 'GetObject', 'PutObject', 'DeleteObject'),
    ...objects('scripts', 'GetObject', 'PutObject', 'DeleteObject'),
  ],
  'render-scene': [
    ...worker('renderscene'),
    'PutItem table',
    ...send('assemble', 'check'),
    'GetObject videos/*',
    ...objects('cache', 'GetObject', 'PutObject', 'AbortMultipartUpload'),
  ],
  assemble: [
    ...worker('assemble'),
    ...send('check'),
    'GetObject cache/*',
    ...objects('videos', 'GetObject', 'PutObject', 'AbortMultipartUpload', 'DeleteObject'),
  ],
  check: [
    ...worker('check'),
    ...send('renderscene'),
    'GetObject cache/*',
    ...objects('videos', 'GetObject', 'PutObject', 'DeleteObject'),
  ],
  'dead-letter': [...CHANGE, 'PutItem table', ...receive('letters')],
  sweep: [...CHANGE, 'Query index/due', ...send('writescript', 'renderscene', 'assemble', 'check')],
};
