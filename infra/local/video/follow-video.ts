import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient, VideoView } from './api-client.ts';

/** An answer costs 20 ms of CPU time, which the encoder wants as well; only the end is waited for. */
const POLL_MILLISECONDS = { working: 1000, ending: 300 } as const;
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
  let video = first;
  options.report(video);
  while (!FINISHED.has(video.status)) {
    const pause = video.status === 'CHECKING' ? POLL_MILLISECONDS.ending : POLL_MILLISECONDS.working;
    await wait(pause, undefined, { signal: options.signal });
    video = await client.getVideo(video.id);
    options.report(video);
  }
  return video;
}
