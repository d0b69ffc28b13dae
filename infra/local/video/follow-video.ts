import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient, VideoView } from './api-client.ts';

/**
 * Milliseconds between questions. An answer costs some 50 ms of CPU time in all processes, which the encoder wants as
 * well, and a worker tells how far it is every three seconds: who has waited for long is asked for less often, most
 * often where only the end is waited for.
 */
const SHORTEST_MS = 1000;
const LONGEST_MS: Partial<Record<VideoView['status'], number>> = { ASSEMBLING: 2000, CHECKING: 1500 };
const LONGEST_ELSE_MS = 4000;
/** Of the time since the first question. */
const PAUSE_SHARE = 0.5;
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
    const pause = Math.max(SHORTEST_MS, PAUSE_SHARE * (performance.now() - from));
    const longest = LONGEST_MS[video.status] ?? LONGEST_ELSE_MS;
    await wait(Math.min(longest, pause), undefined, { signal: options.signal });
    video = await client.getVideo(video.id);
    options.report(video);
  }
  return video;
}
