import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient, VideoView } from './api-client.ts';

/**
 * Milliseconds between questions. An answer costs some 50 ms of CPU time in all processes, which the encoder wants as
 * well: who has waited for long is asked for less often, and only the end is waited for.
 */
const PAUSES = { shortest: 1000, longest: 3000, ending: 1000 } as const;
/** Of the time since the first question. */
const PAUSE_SHARE = 0.25;
const FINISHED = new Set(['READY', 'PUBLISHED', 'FAILED', 'CANCELLED']);

/**
 * Asks for the video until it is finished, and reports every answer.
 * @throws the signal's reason when it is aborted.
 */
export async function followVideo(
  client: Pick<ApiClient, 'getVideo'>,
  first: VideoView,
  options: { readonly signal: AbortSignal; readonly report: (video: VideoView) => void },
): Promise<VideoView> {
  const from = performance.now();
  let video = first;
  options.report(video);
  while (!FINISHED.has(video.status)) {
    const share = PAUSE_SHARE * (performance.now() - from);
    const pause = video.status === 'CHECKING' ? PAUSES.ending : Math.max(PAUSES.shortest, share);
    await wait(Math.min(PAUSES.longest, pause), undefined, { signal: options.signal });
    video = await client.getVideo(video.id);
    options.report(video);
  }
  return video;
}
