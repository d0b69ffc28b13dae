/** Which function may do what. A route or a stage that is missing here does not compile. */
import type { ROUTES } from '../functions/api/routes.ts';
import { STAGES, type Stage } from '../shared/domain/video.ts';
import {
  type Access,
  appendAudit,
  checkItem,
  consume,
  consumeDeadLetters,
  deleteObjects,
  getItem,
  listObjects,
  putItem,
  query,
  readApiKeys,
  readDue,
  readObjects,
  seeMissing,
  sendTo,
  updateItem,
  writeFiles,
  writeObjects,
} from './access.ts';

export type OperationId = (typeof ROUTES)[number]['operationId'];

/** A video, and its leases and parts: what progress is made of. */
const read = [getItem, query] as const;
/** A change of state: the item and its audit row, in one transaction. */
const change = [...read, updateItem, appendAudit] as const;

export const API_ACCESS: Readonly<Record<OperationId, readonly Access[]>> = {
  // Of twins that race, all but one take their text back.
  createVideo: [
    ...read,
    putItem,
    appendAudit,
    writeObjects('videos/'),
    listObjects('videos/'),
    deleteObjects('videos/'),
    sendTo('write-script'),
  ],
  listVideos: [query],
  getVideo: read,
  // Of edits that race, all but one take their words back.
  updateVideo: [
    ...change,
    writeObjects('videos/'),
    listObjects('videos/'),
    deleteObjects('videos/'),
    sendTo('write-script'),
  ],
  getTimeline: read,
  // A link is signed with the function's own rights, so they bound what the link can fetch.
  listFiles: [getItem, appendAudit, readObjects('videos/')],
  cancelVideo: change,
  retryVideo: [...change, sendTo('write-script')],
  // A tombstone takes the item's place.
  deleteVideo: [getItem, putItem, appendAudit, listObjects('videos/'), deleteObjects('videos/')],
  createScript: [putItem, appendAudit, writeObjects('scripts/'), sendTo('write-script')],
  getScript: [getItem, readObjects('scripts/')],
  updateScript: [
    getItem,
    updateItem,
    appendAudit,
    readObjects('scripts/'),
    writeObjects('scripts/'),
    listObjects('scripts/'),
    deleteObjects('scripts/'),
  ],
  deleteScript: [getItem, putItem, appendAudit, listObjects('scripts/'), deleteObjects('scripts/')],
  getHealth: [],
  getOpenapi: [],
};

export const AUTHORIZER_ACCESS: readonly Access[] = [readApiKeys];

const worker = (stage: Stage, ...more: readonly Access[]): readonly Access[] => [
  ...change,
  checkItem,
  consume(stage),
  seeMissing,
  ...more,
];

/**
 * A late message makes a worker send what the video's present stage needs, so each sends to all later stages.
 * Who writes below `videos/` also takes back what it wrote for a video that was deleted meanwhile.
 */
export const WORKER_ACCESS: Readonly<Record<Stage, readonly Access[]>> = {
  'write-script': worker(
    'write-script',
    sendTo('render-scene', 'assemble', 'check'),
    readObjects('videos/', 'scripts/'),
    writeObjects('videos/', 'scripts/'),
    deleteObjects('videos/', 'scripts/'),
  ),
  'render-scene': worker(
    'render-scene',
    putItem,
    sendTo('assemble', 'check'),
    readObjects('videos/', 'cache/'),
    writeFiles('cache/'),
  ),
  assemble: worker(
    'assemble',
    sendTo('check'),
    readObjects('videos/', 'cache/'),
    writeFiles('videos/'),
    deleteObjects('videos/'),
  ),
  // A rebuild goes back to the scenes.
  check: worker(
    'check',
    sendTo('render-scene'),
    readObjects('videos/', 'cache/'),
    writeObjects('videos/'),
    deleteObjects('videos/'),
  ),
};

export const DEAD_LETTER_ACCESS: readonly Access[] = [...change, putItem, consumeDeadLetters];

export const SWEEP_ACCESS: readonly Access[] = [...change, readDue, sendTo(...STAGES)];
