import { isTerminal, stageOf } from '../domain/transitions.ts';
import type { Video } from '../domain/video.ts';
import type { VideoStore, WorkStore } from '../ports/store.ts';
import type { Clock, SendMessages } from '../ports/world.ts';
import { failVideo } from './fail-video.ts';
import { abandonedEnvelopes, liveParts, missingEnvelopes } from './missing-work.ts';

export interface SweepDeps {
  readonly videos: VideoStore;
  readonly work: Pick<WorkStore, 'read'>;
  readonly send: SendMessages;
  readonly clock: Clock;
  /** Hears of a video that could not be swept; the next tick meets it again. */
  readonly onProblem: (video: Video, problem: unknown) => void;
}

/** Videos of one tick: a tick has a minute. */
const BATCH = 100;

/** Seconds between looks at one video: at work (due at the next tick, even if that is early), or waiting long. */
const SOON = 50;
const LATE = 300;

const ACTOR = 'tick:sweep';

const failLate = async ({ videos }: SweepDeps, video: Video): Promise<void> => {
  const stage = stageOf(video.status) ?? 'check';
  const message = `The video was not finished by ${video.deadline}, and was ended while it was ${video.status}.`;
  const { id: videoId, owner, attempt, requestId } = video;
  const error = { code: 'DEADLINE', message, stage };
  await failVideo({ videos })({ videoId, owner, attempt, requestId, error, actor: ACTOR });
};

/**
 * While somebody works on the stage, only what a killed worker left is sent again. Otherwise its messages are
 * lost, or wait in the queue: all are sent, the longer it waits the more rarely, so that a long queue is not made
 * longer.
 */
const resume = async ({ videos, work, send }: SweepDeps, video: Video, now: Date): Promise<void> => {
  const state = await work.read(video.id, video.attempt);
  const busy = liveParts(video, state, now).size > 0;
  await send((busy ? abandonedEnvelopes : missingEnvelopes)(video, state, now));
  const age = (now.getTime() - Date.parse(video.updatedAt)) / 1000;
  const pause = busy ? SOON : Math.min(Math.max(age, SOON), LATE);
  const next = Math.min(now.getTime() + pause * 1000, Date.parse(video.deadline));
  await videos.postpone(video, new Date(next));
};

const sweepOne = async (deps: SweepDeps, due: Video, now: Date): Promise<void> => {
  const video = await deps.videos.get(due.owner, due.id);
  if (video === undefined || isTerminal(video.status)) return;
  if (now.toISOString() >= video.deadline) await failLate(deps, video);
  else await resume(deps, video, now);
};

/** One tick over what is due: ends what is late, sends again what is stuck. Returns how many it looked at. */
export const sweep = (deps: SweepDeps) => async (): Promise<number> => {
  const now = deps.clock.now();
  const due = await deps.videos.listDue({ now, limit: BATCH });
  for (const video of due) {
    try {
      await sweepOne(deps, video, now);
    } catch (problem) {
      deps.onProblem(video, problem);
    }
  }
  return due.length;
};
