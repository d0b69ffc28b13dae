export const READ = ['GetItem table', 'Query table'];
export const CHANGE = [...READ, 'UpdateItem table', 'PutItem audittable'];
/** Of every API function with a table: its requests are counted, and refusals written down. */
export const LIMITED = ['UpdateItem table', 'PutItem audittable'];
export const receive = (queue: string): string[] =>
  ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `${action} ${queue}`);
export const send = (...queues: string[]): string[] => queues.map((queue) => `SendMessage ${queue}`);
export const objects = (prefix: string, ...actions: string[]): string[] =>
  actions.map((action) => `${action} ${prefix}/*`);
export const worker = (queue: string): string[] => [
  ...CHANGE,
  'ConditionCheckItem table',
  'ListBucket bucket',
  ...receive(queue),
  `ChangeMessageVisibility ${queue}`,
  ...send('deliverwebhook'),
];
export const READ_TRAIL = ['Query index/bySubject', 'Query index/byOwner', 'Query index/byTime'];
