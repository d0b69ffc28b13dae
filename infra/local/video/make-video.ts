import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Timeline } from '../../../shared/domain/timeline.ts';
import type { ApiClient, VideoView } from './api-client.ts';
import { BadInput } from './bad-input.ts';
import { downloadFiles } from './download-files.ts';
import type { OwnFiles } from './find-own-files.ts';
import { followVideo } from './follow-video.ts';
import { watchRoom } from './full-disks.ts';
import { nameFolder } from './name-folder.ts';
import { nameUploads } from './name-uploads.ts';
import type { ProgressReport } from './report-progress.ts';
import { withOwnFiles } from './send-own-files.ts';

interface Context {
  readonly signal: AbortSignal;
  readonly report: ProgressReport;
  /** Absolute; where the local cloud keeps what it makes. */
  readonly dataDir: string;
}

export interface MadeVideo {
  readonly video: VideoView;
  /** Of the present attempt; `reused` were found made. */
  readonly scenes: Pick<Timeline['scenes'], 'total' | 'reused'>;
  /** Whether a film of that title was in its place before. */
  readonly isAgain: boolean;
  readonly paths: readonly string[];
}

const toError = ({ status, error }: VideoView): Error => {
  const message = error?.message ?? `The video is ${status.toLowerCase()}.`;
  return error?.code === 'INVALID_INPUT' ? new BadInput(message) : new Error(message);
};

/**
 * Makes one video through the API, with the author's own files where there are some, and downloads what came out.
 * When the signal is aborted, or nobody waits any more for another reason, the video is cancelled there before
 * this rejects.
 * @returns the finished video, how many of its scenes were there already, and the paths of its files.
 * @throws BadInput for a text that no film can be made of and a file that cannot be used, DiskFull.
 */
export async function makeVideo(
  client: ApiClient,
  input: {
    readonly request: Parameters<typeof nameUploads>[0];
    readonly files: OwnFiles;
    readonly out: string;
    readonly fallbackName: string;
  },
  context: Context,
): Promise<MadeVideo> {
  const created = await withOwnFiles(client, input.files, {
    signal: context.signal,
    use: async (sent) => client.createVideo(nameUploads(input.request, sent)),
  });
  const video = await followOrCancel(client, created, context);
  if (video.status === 'FAILED' || video.status === 'CANCELLED') {
    throw toError(video);
  }
  const folder = join(input.out, nameFolder(video.title, input.fallbackName));
  const isAgain = existsSync(join(folder, 'video.mp4'));
  const paths = await downloadFiles(await client.listFiles(video.id), folder, context.signal);
  const { scenes } = await client.getTimeline(video.id);
  return { video, scenes, isAgain, paths };
}

async function followOrCancel(client: ApiClient, created: VideoView, context: Context): Promise<VideoView> {
  const checkRoom = watchRoom([resolve(context.dataDir)]);
  const getVideo = async (id: string): Promise<VideoView> => {
    const video = await client.getVideo(id);
    await checkRoom(video.progress);
    return video;
  };
  try {
    return await followVideo({ getVideo }, created, {
      signal: context.signal,
      report: context.report.update,
    });
  } catch (error) {
    // Best effort: the reason to stop is what matters to who asked.
    await client.cancelVideo(created.id).catch(() => undefined);
    throw error;
  } finally {
    context.report.end();
  }
}
