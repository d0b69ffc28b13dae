import type { Envelope } from '../domain/envelope.ts';
import { FacelessError, isCode } from '../domain/errors.ts';
import { triage } from '../domain/triage.ts';
import type { Video } from '../domain/video.ts';
import { logFrom } from '../observability/logger.ts';
import type { Lease } from '../ports/store.ts';
import type { SendMessages } from '../ports/world.ts';
import { joinScenes } from '../use-cases/join-scenes.ts';
import { doneScenes, rebuildOf } from '../use-cases/missing-work.ts';
import { sendMissing } from '../use-cases/send-missing.ts';
import { LEASE_SECONDS } from './heartbeat.ts';
import { runPart, type PartDelivery, type RunPartDeps } from './run-part.ts';

export interface ProcessDeps extends RunPartDeps {
  readonly send: SendMessages;
}

export interface Delivery extends Pick<PartDelivery, 'remaining' | 'received'> {
  readonly envelope: Envelope;
}

/** Milliseconds: with less left, a part had better start in another invocation. */
const START_MARGIN_MS = 10_000;

/** Looks at a part that others hold: one less than the receives after which a queue lets go. */
const MAX_LOOKS = 4;

const log = logFrom('process-message');

const acquire = async (deps: ProcessDeps, video: Video, part: number): Promise<Lease | undefined> => {
  const { stage } = deps;
  const { id: videoId, attempt } = video;
  const place = { videoId, stage, part, attempt, rebuild: rebuildOf(video) };
  try {
    return await deps.work.acquire({ ...place, seconds: LEASE_SECONDS });
  } catch (error) {
    if (isCode(error, 'LEASE_LOST')) return undefined;
    throw error;
  }
};

/**
 * Another worker has the part, or has done it. Where it is done, the hand-on is repeated: who did it may have
 * ended before. Where it is at work, the message stays: it comes back and finds the one or the other. In
 * the end it is let go, since it is a copy that is no dead letter: the sweeper sends what is then missing.
 */
const leaveToOther = async (deps: ProcessDeps, delivery: Delivery, video: Video): Promise<void> => {
  const { envelope, received } = delivery;
  const state = await deps.work.read(video.id, video.attempt);
  if (deps.stage === 'render-scene' && doneScenes(video, state).has(envelope.part)) {
    log.info('part_done', 'The part is done already.');
    await joinScenes(deps)(video, envelope.requestId);
    return;
  }
  if (received < MAX_LOOKS) throw new FacelessError('LEASE_LOST', 'Another worker is at this part.');
  log.info('copy_let_go', 'The part is in good hands; this copy of its message is let go.');
};

const assertTime = (remaining: number): void => {
  if (remaining >= START_MARGIN_MS) return;
  throw new FacelessError('UNAVAILABLE', 'Too little time is left to start.', { retryable: true });
};

/**
 * One message to its end. Resolves when it is done with: its part was made, or was not wanted any more.
 * Throws when it has to come back: ReturnLater where the part knows when.
 */
export const processMessage = async (deps: ProcessDeps, delivery: Delivery): Promise<void> => {
  const { envelope, ...pace } = delivery;
  assertTime(pace.remaining());
  const video = await deps.videos.get(envelope.owner, envelope.videoId);
  const verdict = triage(envelope, video);
  if (video === undefined || verdict === 'stale') {
    log.info('message_stale', `The video is ${video?.status ?? 'deleted'}; the message is let go.`);
    return;
  }
  if (verdict === 'late') {
    log.info('message_late', `The video is ${video.status} already.`);
    await sendMissing(deps)(video);
    return;
  }
  const lease = await acquire(deps, video, envelope.part);
  if (lease === undefined) await leaveToOther(deps, delivery, video);
  else await runPart(deps, { video, lease, requestId: envelope.requestId, ...pace });
};
