import type { Quota } from '../../shared/domain/quota.ts';

/** More than any test asks for. */
export const AMPLE: Quota = {
  videosADay: 1000,
  minutesADay: 10_000,
  concurrentVideos: 100,
  scriptsADay: 1000,
};
