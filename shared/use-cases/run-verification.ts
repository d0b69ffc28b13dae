import { describeFinding } from '../domain/verification.ts';
import type { RunJob } from '../ports/jobs.ts';
import { verifyTrail, type VerifyTrailDeps } from './verify-trail.ts';

/** Verifies what a job asks for. That a trail is broken is a result, not a failure of the job. */
export const runVerification =
  (deps: Pick<VerifyTrailDeps, 'trail' | 'seals' | 'clock'>): RunJob<'audit-verification'> =>
  async ({ input }, { signal, progress }) => {
    const verify = verifyTrail({
      ...deps,
      assertTime: () => {
        signal.throwIfAborted();
      },
      onProgress: progress,
    });
    const result = await verify(input);
    const { whole, rows, subjects, seals, broken, findings } = result;
    const [first] = findings;
    return {
      result,
      audit: {
        success: whole,
        details: { rows, subjects, seals, broken },
        ...(first && { reason: describeFinding(first) }),
      },
    };
  };
