import { buildTimeline, type Timeline } from '../domain/timeline.ts';
import type { VideoStore, WorkStore } from '../ports/store.ts';
import { findVideo } from './find-video.ts';

/** What the present attempt of an owner's video did, part by part. Throws NOT_FOUND; UNAVAILABLE. */
export const getTimeline =
  ({ videos, work }: { readonly videos: Pick<VideoStore, 'get'>; readonly work: Pick<WorkStore, 'read'> }) =>
  async (input: { readonly owner: string; readonly id: string }): Promise<Timeline> => {
    const video = await findVideo(videos, input);
    return buildTimeline(video, await work.read(video.id, video.attempt));
  };
