import { videoPrefix } from '../domain/keys.ts';
import type { VideoStore } from '../ports/store.ts';
import type { ObjectStore } from '../ports/world.ts';
import type { StageWork } from './stage-task.ts';

export interface LeaveNothingDeps {
  readonly videos: Pick<VideoStore, 'get'>;
  readonly objects: Pick<ObjectStore, 'removePrefix'>;
}

/**
 * For a stage that writes below `videos/`: when it ends in an error because its video was deleted meanwhile,
 * what it wrote since goes, too. A worker's last write comes before its look at the video, and a deletion clears
 * the folder after its tombstone, so one of the two sees every file. The stage's own error is thrown.
 */
export const leaveNothing =
  ({ videos, objects }: LeaveNothingDeps) =>
  (work: StageWork): StageWork =>
  async (task) => {
    try {
      return await work(task);
    } catch (error) {
      const { owner, id } = task.video;
      if ((await videos.get(owner, id)) === undefined) await objects.removePrefix(videoPrefix(id));
      throw error;
    }
  };
