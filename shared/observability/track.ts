/** Wrappers that measure what a function does and change nothing of it. */
import { attemptStart } from '../domain/limits.ts';
import type { MetricName } from '../domain/metrics/metric-table.ts';
import type { Video, VideoStatus } from '../domain/video.ts';
import type { ScriptWriter } from '../ports/media.ts';
import type { RecordEvent, VideoStore } from '../ports/store.ts';
import { emit } from './metrics.ts';

/** Statuses that tell what became of a request; the ones between are stages, which have metrics of their own. */
const COUNTED: ReadonlySet<VideoStatus> = new Set([
  'QUEUED',
  'READY',
  'AWAITING_REVIEW',
  'PUBLISHING',
  'FAILED',
  'CANCELLED',
  'PUBLISHED',
]);

/** What a film that passed its check becomes: it is made, whether it is seen, published or kept next. */
const MADE: ReadonlySet<VideoStatus> = new Set(['READY', 'AWAITING_REVIEW', 'PUBLISHING']);

const countVideo = ({ status, settings, updatedAt }: Video, before: Video): void => {
  const { niche } = settings;
  const isMade = MADE.has(status);
  // It comes back to READY where it is approved, or cannot be published.
  if (isMade && before.status !== 'CHECKING') return;
  const told = isMade ? 'ready' : status.toLowerCase();
  emit('video_generation_requests_total', 1, { status: told, niche });
  if (!isMade) return;
  const seconds = (Date.parse(updatedAt) - attemptStart(before.deadline)) / 1000;
  emit('video_generation_duration_seconds', seconds, { niche });
};

type WriteVideo<Input> = (input: Input) => Promise<Video>;

/**
 * Wraps what writes a video: once it is written, a new status is counted. Only the one whose write holds comes so far,
 * so a message that is delivered twice counts once.
 */
export const trackVideoGeneration =
  <Input extends { readonly video: Video }>(write: WriteVideo<Input>): WriteVideo<Input> =>
  async (input) => {
    const video = await write(input);
    const isNew = video.version === 1 || video.status !== input.video.status;
    if (isNew && COUNTED.has(video.status)) countVideo(video, input.video);
    return video;
  };

/** A store whose writes of a video's status are counted. */
export const trackVideos = (store: VideoStore): VideoStore => ({
  ...store,
  create: trackVideoGeneration(store.create),
  change: trackVideoGeneration(store.change),
});

/** Times a function, into a histogram; also where it throws. */
export const trackDuration =
  <Input extends readonly unknown[], Output>(
    name: MetricName,
    run: (...input: Input) => Promise<Output>,
    labels: Readonly<Record<string, string>> = {},
  ) =>
  async (...input: Input): Promise<Output> => {
    const began = performance.now();
    try {
      return await run(...input);
    } finally {
      emit(name, (performance.now() - began) / 1000, labels);
    }
  };

/** Wraps a writer: counts each script that it wrote or failed to write, and times the work. */
export const trackScriptGeneration = (write: ScriptWriter): ScriptWriter => {
  const timed = trackDuration('script_generation_duration_seconds', write);
  return async (request) => {
    const count = (status: 'written' | 'failed'): void => {
      emit('script_generation_requests_total', 1, { status, niche: request.niche });
    };
    try {
      const script = await timed(request);
      count('written');
      return script;
    } catch (error) {
      count('failed');
      throw error;
    }
  };
};

/** Wraps what writes rows of no chain: a failed login that is in the trail is counted. */
export const trackLogins =
  (record: RecordEvent): RecordEvent =>
  async (event) => {
    await record(event);
    if (event.action === 'login_failed') emit('login_failures_total', 1);
  };

/** A look-up in the cache of made things. */
export const countLookup = (cache: 'scene' | 'voice', isHit: boolean): void => {
  emit(isHit ? 'cache_hits_total' : 'cache_misses_total', 1, { cache });
};
