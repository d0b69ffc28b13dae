import { buildTimeline, type Timeline } from '../domain/timeline.ts';
import type { CostStore } from '../ports/costs.ts';
import type { VideoStore, WorkStore } from '../ports/store.ts';
import { findVideo } from './find-video.ts';

export interface GetTimelineDeps {
  readonly videos: Pick<VideoStore, 'get'>;
  readonly work: Pick<WorkStore, 'read'>;
  readonly costs: Pick<CostStore, 'list'>;
}

/** What the present attempt of an owner's video did and cost, part by part. Throws NOT_FOUND; UNAVAILABLE. */
export const getTimeline =
  ({ videos, work, costs }: GetTimelineDeps) =>
  async (input: { readonly owner: string; readonly id: string }): Promise<Timeline> => {
    const video = await findVideo(videos, input);
    const { id, attempt } = video;
    const [done, list] = await Promise.all([work.read(id, attempt), costs.list(id, attempt)]);
    return buildTimeline(video, { ...done, costs: list });
  };
