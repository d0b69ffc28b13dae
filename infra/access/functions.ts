/** Which function may do what. A route or a stage that is missing here does not compile. */
import type { OperationId } from '../../functions/api/routes.ts';
import { ADMINISTRATION_ACCESS } from './administration.ts';
import { QUEUES, type QueueName } from '../../shared/domain/queues.ts';
import type { Stage } from '../../shared/domain/video.ts';
import { ACCOUNT_EXPORT_ACCESS } from './account-exports.ts';
import { API_KEY_ACCESS } from './api-keys.ts';
import { AUDIT_ACCESS } from './audit.ts';
import { CHANNEL_ACCESS, PUBLISH_ACCESS } from './channels.ts';
import { JOB_ACCESS } from './jobs.ts';
import { METRIC_ACCESS } from './metrics.ts';
import { SCRIPT_ACCESS } from './scripts.ts';
import { SERVICE_ACCESS } from './service.ts';
import {
  type Access,
  appendAudit,
  addMetrics,
  change,
  checkItem,
  consume,
  consumeDeadLetters,
  countRequests,
  countMessages,
  deleteObjects,
  getItem,
  listObjects,
  noteKeyUse,
  putItem,
  query,
  noteSessionUse,
  readApiKeys,
  readCallers,
  readDue,
  readObjects,
  seeMissing,
  sendTo,
  writeFiles,
  writeObjects,
} from './statements.ts';
import { SESSION_ACCESS } from './sessions.ts';
import { STATISTICS_ACCESS } from './statistics.ts';
import { USER_ACCESS } from './users.ts';
import { INSPECT_ACCESS, UPLOAD_ACCESS } from './uploads.ts';
import { VIDEO_ACCESS } from './videos.ts';
import { DELIVER_ACCESS, WEBHOOK_ACCESS } from './webhooks.ts';

const ROUTE_ACCESS: Readonly<Record<OperationId, readonly Access[]>> = {
  ...VIDEO_ACCESS,
  ...CHANNEL_ACCESS,
  ...SCRIPT_ACCESS,
  ...API_KEY_ACCESS,
  ...METRIC_ACCESS,
  ...STATISTICS_ACCESS,
  ...ADMINISTRATION_ACCESS,
  ...AUDIT_ACCESS,
  ...USER_ACCESS,
  ...ACCOUNT_EXPORT_ACCESS,
  ...SESSION_ACCESS,
  ...UPLOAD_ACCESS,
  ...WEBHOOK_ACCESS,
  ...SERVICE_ACCESS,
};

/** A route that uses a table counts its requests there, and writes down when they are too many. */
const limited = (own: readonly Access[]): readonly Access[] =>
  own.length === 0 ? [] : [...new Set([...own, countRequests, appendAudit])];

/** What a route's function may do. */
export const apiAccess = (operationId: OperationId): readonly Access[] => limited(ROUTE_ACCESS[operationId]);

export const AUTHORIZER_ACCESS: readonly Access[] = [
  readApiKeys,
  noteKeyUse,
  readCallers,
  noteSessionUse,
  countRequests,
  appendAudit,
];

const worker = (stage: Stage, ...more: readonly Access[]): readonly Access[] => [
  ...change,
  checkItem,
  consume(stage),
  seeMissing,
  // Who ends a video or a script tells of it.
  sendTo('deliver-webhook'),
  ...more,
];

/**
 * A late message makes a worker send what the video's present stage needs, so each sends to all later stages.
 * Who writes below `videos/` also takes back what it wrote for a video that was deleted meanwhile.
 */
export const WORKER_ACCESS: Readonly<Record<QueueName, readonly Access[]>> = {
  'write-script': worker(
    'write-script',
    sendTo('render-scene', 'assemble', 'check', 'publish'),
    readObjects('videos/', 'scripts/'),
    writeObjects('videos/', 'scripts/'),
    deleteObjects('videos/', 'scripts/'),
  ),
  'render-scene': worker(
    'render-scene',
    putItem,
    sendTo('assemble', 'check', 'publish'),
    readObjects('videos/', 'cache/'),
    writeFiles('cache/'),
  ),
  assemble: worker(
    'assemble',
    sendTo('check', 'publish'),
    readObjects('videos/', 'cache/'),
    writeFiles('videos/'),
    deleteObjects('videos/'),
  ),
  // A rebuild goes back to the scenes.
  check: worker(
    'check',
    sendTo('render-scene', 'publish'),
    readObjects('videos/', 'cache/'),
    writeObjects('videos/'),
    deleteObjects('videos/'),
  ),
  publish: PUBLISH_ACCESS,
  'inspect-upload': INSPECT_ACCESS,
  'run-job': JOB_ACCESS,
  'deliver-webhook': DELIVER_ACCESS,
};

export const DEAD_LETTER_ACCESS: readonly Access[] = [
  ...change,
  putItem,
  consumeDeadLetters,
  sendTo('deliver-webhook'),
];

/** Counters, and which deliveries are in them. */
export const METRIC_BRIDGE_ACCESS: readonly Access[] = [addMetrics];

export const GAUGE_ACCESS: readonly Access[] = [getItem, query, readDue, countMessages(...QUEUES)];

/** Everything that an owner may have: a prefix that is missing here outlives its owner. */
const OWNED_PREFIXES = [
  'videos/',
  'scripts/',
  'cache/',
  'quarantine/',
  'inspection/',
  'media/',
  'exports/',
] as const;

export const PURGE_ACCESS: readonly Access[] = [
  ...change,
  putItem,
  readDue,
  listObjects(...OWNED_PREFIXES),
  deleteObjects(...OWNED_PREFIXES),
];

/** It also makes the item with the stage's settings. */
export const SWEEP_ACCESS: readonly Access[] = [...change, putItem, readDue, sendTo(...QUEUES)];
