/** Which function may do what. A route or a stage that is missing here does not compile. */
import type { ROUTES } from '../functions/api/routes.ts';
import type { Stage } from '../shared/domain/video.ts';
import {
  type Access,
  appendAudit,
  consume,
  consumeDeadLetters,
  deleteObjects,
  listObjects,
  readApiKeys,
  readDue,
  readObjects,
  readTable,
  seeMissing,
  sendTo,
  writeObjects,
  writeTable,
} from './access.ts';

export type OperationId = (typeof ROUTES)[number]['operationId'];

/** A change of state: the item and its audit row, in one transaction. */
const change = [readTable, writeTable, appendAudit] as const;

export const API_ACCESS: Readonly<Record<OperationId, readonly Access[]>> = {
  createVideo: [...change, writeObjects('videos/'), sendTo('write-script')],
  listVideos: [readTable],
  getVideo: [readTable],
  // A link is signed with the function's own rights, so they bound what the link can fetch.
  listFiles: [readTable, appendAudit, readObjects('videos/')],
  cancelVideo: change,
  deleteVideo: [...change, listObjects('videos/'), deleteObjects('videos/')],
  getHealth: [],
  getOpenapi: [],
};

export const AUTHORIZER_ACCESS: readonly Access[] = [readApiKeys];

export const WORKER_ACCESS: Readonly<Record<Stage, readonly Access[]>> = {
  'write-script': [
    ...change,
    consume('write-script'),
    readObjects('videos/'),
    writeObjects('videos/'),
    sendTo('render-scene'),
  ],
  'render-scene': [
    ...change,
    consume('render-scene'),
    readObjects('videos/', 'cache/'),
    writeObjects('cache/'),
    seeMissing,
    sendTo('assemble'),
  ],
  assemble: [
    ...change,
    consume('assemble'),
    readObjects('videos/', 'cache/'),
    writeObjects('videos/'),
    sendTo('check'),
  ],
  check: [
    ...change,
    consume('check'),
    readObjects('videos/', 'cache/'),
    writeObjects('videos/'),
    sendTo('render-scene'),
  ],
};

export const DEAD_LETTER_ACCESS: readonly Access[] = [...change, consumeDeadLetters];

export const SWEEP_ACCESS: readonly Access[] = [
  ...change,
  readDue,
  sendTo('write-script', 'render-scene', 'assemble', 'check'),
];
