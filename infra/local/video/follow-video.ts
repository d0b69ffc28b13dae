import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClient, VideoView } from './api-client.ts';

const POLL_MILLISECONDS = 400;
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
    await wait(POLL_MILLISECONDS, undefined, { signal: options.signal });
    video = await client.getVideo(video.id);
    options.report(video);
  }
  return video;
}
