import { join } from 'node:path';
import type { ApiClient, VideoView } from './api-client.ts';
import { downloadFiles } from './download-files.ts';
import { followVideo } from './follow-video.ts';
import { nameFolder } from './name-folder.ts';
import type { ProgressReport } from './report-progress.ts';

/**
 * Makes one video through the API and downloads what came out.
 * When the signal is aborted the video is cancelled there before this rejects.
 * @returns the finished video and the paths of its files.
 */
export async function makeVideo(
  client: ApiClient,
  input: { readonly request: unknown; readonly out: string; readonly fallbackName: string },
  context: { readonly signal: AbortSignal; readonly report: ProgressReport },
): Promise<{ readonly video: VideoView; readonly paths: readonly string[] }> {
  const created = await client.createVideo(input.request);
  const video = await followOrCancel(client, created, context);
  if (video.status === 'FAILED' || video.status === 'CANCELLED') {
    throw new Error(video.error?.message ?? `The video is ${video.status.toLowerCase()}.`);
  }
  const folder = join(input.out, nameFolder(video.title, input.fallbackName));
  return { video, paths: await downloadFiles(await client.listFiles(video.id), folder, context.signal) };
}

async function followOrCancel(
  client: ApiClient,
  created: VideoView,
  context: { readonly signal: AbortSignal; readonly report: ProgressReport },
): Promise<VideoView> {
  try {
    return await followVideo(client, created, { signal: context.signal, report: context.report.update });
  } catch (error) {
    if (context.signal.aborted) {
      await client.cancelVideo(created.id);
    }
    throw error;
  } finally {
    context.report.end();
  }
}
