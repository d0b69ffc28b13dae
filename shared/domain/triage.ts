/** What a message means for the video as it is now: messages come late, twice and out of order. */
import type { Envelope } from './envelope.ts';
import { isTerminal, stageOf } from './transitions.ts';
import { STAGES, type Stage, type Video } from './video.ts';

/**
 * `run`: its stage's turn. `late`: the stage is done, and who did it may have ended before it handed on.
 * `stale`: of another attempt, of a video that has ended, or of work that a rebuild does anew.
 */
export type Verdict = 'run' | 'late' | 'stale';

const order = (stage: Stage): number => STAGES.indexOf(stage);

/** Pure; `video` is undefined when it was deleted. */
export const triage = (
  envelope: Pick<Envelope, 'stage' | 'part' | 'attempt'>,
  video: Video | undefined,
): Verdict => {
  if (video === undefined || video.attempt !== envelope.attempt || isTerminal(video.status)) return 'stale';
  const current = stageOf(video.status);
  if (current === undefined) return 'stale';
  if (current === envelope.stage) return 'run';
  return order(envelope.stage) < order(current) ? 'late' : 'stale';
};
