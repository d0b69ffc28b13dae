import type { AuditActionOf, AuditContext, AuditEvent } from '../domain/audit.ts';
import { totalOf } from '../domain/cost/estimate-cost.ts';
import { FacelessError } from '../domain/errors.ts';
import { finishedFilm } from '../domain/finished-film.ts';
import { deadlineFrom } from '../domain/limits.ts';
import { nextAttempt, nextStatus } from '../domain/transitions.ts';
import type { Quota } from '../domain/quota.ts';
import type { Video } from '../domain/video.ts';
import { logDataModification } from '../observability/audit.ts';
import type { VideoStore } from '../ports/store.ts';
import type { Clock, SendMessages } from '../ports/world.ts';
import { estimateAttempt, type SpendingSettings } from './estimate-attempt.ts';
import { toEnvelope } from './missing-work.ts';

export interface StartAgainDeps {
  readonly videos: Pick<VideoStore, 'change' | 'get'>;
  readonly send: SendMessages;
  readonly clock: Clock;
  readonly spending: SpendingSettings;
  /** Told when the first message could not be sent; the sweeper sends it within a minute. */
  readonly warnUnsent: (video: Video, error: unknown) => void;
}

export interface Restart {
  readonly video: Video;
  readonly action: AuditActionOf<'data_modification'>;
  readonly change?: { readonly [K in keyof Video]?: Video[K] | undefined };
  /** What was asked for, for the audit row. */
  readonly details?: AuditEvent['details'];
  readonly audit: AuditContext;
  /** What the owner's role may have made: an attempt counts like a video. */
  readonly quota: Quota;
}

/** What an attempt leaves that is not the next one's. */
const FORGOTTEN = {
  rebuilds: undefined,
  rebuildScenes: undefined,
  error: undefined,
  parked: undefined,
  publishError: undefined,
};

/** One film of a video on a channel: the wish that was fulfilled is not one for the next attempt. */
const wishOf = ({ publish, publications = [] }: Video): Pick<Video, 'publish'> | { publish: undefined } =>
  publications.some(({ channelId }) => channelId === publish?.channelId) ? { publish: undefined } : {};

/** Throws CONFLICT for a video that is being made. */
export const assertEnded = ({ status }: Video): void => {
  if (nextStatus(status, 'retried') !== undefined) return;
  throw new FacelessError('CONFLICT', `The video is ${status}. Wait until it has ended, or cancel it first.`);
};

/**
 * Begins the next attempt of a video that has ended, at the script: what is as it was is found in the cache.
 * Throws CONFLICT while it is being made; STALE; QUOTA_EXCEEDED; BUDGET_EXCEEDED; UNAVAILABLE.
 */
export const startAgain =
  ({ videos, send, clock, spending, warnUnsent }: StartAgainDeps) =>
  async ({ video, action, change = {}, details = {}, audit, quota }: Restart): Promise<Video> => {
    assertEnded(video);
    const status = nextStatus(video.status, 'retried') ?? video.status;
    const attempt = nextAttempt(video.attempt, 'retried');
    const deadline = deadlineFrom(clock.now());
    const { requestId } = audit;
    const seconds = change.filmSeconds ?? video.filmSeconds ?? video.settings.durationSeconds;
    const settings = change.settings ?? video.settings;
    const estimate = estimateAttempt(spending, { ...video, settings, filmSeconds: seconds });
    const started = await videos.change({
      video,
      reserve: {
        quota,
        spending: { videos: 1, seconds },
        cost: { nanoUsd: totalOf(estimate), budgets: spending.budgets },
      },
      change: {
        ...FORGOTTEN,
        ...wishOf(video),
        ...change,
        finished: finishedFilm(video),
        estimate,
        status,
        attempt,
        deadline,
        requestId,
      },
      audit: logDataModification(audit, action, {
        details: { ...details, event: 'retried', from: video.status, to: status, attempt },
      }),
    });
    await send([toEnvelope(started, 'write-script', 0)]).catch((error: unknown) => {
      warnUnsent(started, error);
    });
    return started;
  };
