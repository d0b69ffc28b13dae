/** Which function may do what. A route or a stage that is missing here does not compile. */
import type { ROUTES } from '../functions/api/routes.ts';
import { STAGES, type Stage } from '../shared/domain/video.ts';
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

/** A late message makes any worker send what the video's present stage still needs. */
const handOn = sendTo(...STAGES);

const worker = (stage: Stage, ...more: readonly Access[]): readonly Access[] => [
  ...change,
  consume(stage),
  handOn,
  seeMissing,
  ...more,
];

export const WORKER_ACCESS: Readonly<Record<Stage, readonly Access[]>> = {
  'write-script': worker('write-script', readObjects('videos/'), writeObjects('videos/')),
  'render-scene': worker('render-scene', readObjects('videos/', 'cache/'), writeObjects('cache/')),
  // It takes back what an earlier holder of its lease left.
  assemble: worker(
    'assemble',
    readObjects('videos/', 'cache/'),
    writeObjects('videos/'),
    deleteObjects('videos/'),
  ),
  check: worker('check', readObjects('videos/', 'cache/'), writeObjects('videos/')),
};

export const DEAD_LETTER_ACCESS: readonly Access[] = [...change, consumeDeadLetters];

export const SWEEP_ACCESS: readonly Access[] = [...change, readDue, handOn];
