import { CHANGE, receive, send, objects, worker } from './uses.ts';

export const PIPELINE_USES = {
  'write-script': [
    ...worker('writescript'),
    ...send('renderscene', 'assemble', 'check', 'publish'),
    ...objects('videos', 'GetObject', 'PutObject', 'DeleteObject'),
    ...objects('scripts', 'GetObject', 'PutObject', 'DeleteObject'),
  ],
  'render-scene': [
    ...worker('renderscene'),
    'PutItem table',
    ...send('assemble', 'check', 'publish'),
    'GetObject videos/*',
    ...objects('cache', 'GetObject', 'PutObject', 'AbortMultipartUpload'),
  ],
  assemble: [
    ...worker('assemble'),
    ...send('check', 'publish'),
    'GetObject cache/*',
    ...objects('videos', 'GetObject', 'PutObject', 'AbortMultipartUpload', 'DeleteObject'),
  ],
  check: [
    ...worker('check'),
    ...send('renderscene', 'publish'),
    'GetObject cache/*',
    ...objects('videos', 'GetObject', 'PutObject', 'DeleteObject'),
  ],
  publish: [...worker('publish'), 'PutItem table', 'GetObject videos/*'],
  'dead-letter': [...CHANGE, 'PutItem table', ...receive('letters'), ...send('deliverwebhook')],
  'collect-metrics': ['PutItem table', 'UpdateItem table'],
  'emit-gauges': [
    'GetItem table',
    'Query table',
    'Query index/due',
    ...[
      'writescript',
      'renderscene',
      'assemble',
      'check',
      'publish',
      'inspectupload',
      'runjob',
      'deliverwebhook',
    ].map((queue) => `GetQueueAttributes ${queue}`),
  ],
  sweep: [
    ...CHANGE,
    'PutItem table',
    'Query index/due',
    ...send(
      'writescript',
      'renderscene',
      'assemble',
      'check',
      'publish',
      'inspectupload',
      'runjob',
      'deliverwebhook',
    ),
  ],
  'purge-accounts': [
    ...CHANGE,
    'PutItem table',
    'Query index/due',
    'ListBucket bucket',
    ...['videos', 'scripts', 'cache', 'quarantine', 'inspection', 'media', 'exports'].flatMap((prefix) =>
      objects(prefix, 'DeleteObject'),
    ),
  ],
};
