import { FacelessError } from '../../domain/errors.ts';
import { park, type Parked } from '../../domain/publishing/publication.ts';
import { nextQuotaDay } from '../../domain/publishing/youtube-quota.ts';

/** What passes by itself, or when somebody else has done something. */
const WAITS: ReadonlySet<string> = new Set(['QUOTA_EXHAUSTED', 'UPLOAD_LIMIT', 'CHANNEL_DISCONNECTED']);

/**
 * Until when a failed publish waits; undefined where waiting does not help, or has not helped for days. Pure.
 */
export const judgePark = (error: unknown, before: Parked | undefined, now: Date): Parked | undefined => {
  if (!(error instanceof FacelessError) || !WAITS.has(error.code)) return undefined;
  const { code, message } = error;
  return park({ code, message }, before, {
    now,
    ...(code === 'QUOTA_EXHAUSTED' && { anew: nextQuotaDay(now) }),
  });
};
