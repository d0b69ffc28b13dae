import { isCode } from '../domain/errors.ts';
import type { Video } from '../domain/video.ts';
import type { VideoStore, WorkStore } from '../ports/store.ts';
import type { SendMessages } from '../ports/world.ts';
import { isComplete, toEnvelope } from './missing-work.ts';
import { moveVideo } from './move-video.ts';

export interface JoinScenesDeps {
  readonly videos: VideoStore;
  readonly work: Pick<WorkStore, 'read'>;
  readonly send: SendMessages;
}

/**
 * Fan-in: who sees every scene done makes RENDERING → ASSEMBLING and sends the one message. Of several who
 * see it one makes the move; should it end before it sends, the sweeper does.
 */
export const joinScenes =
  ({ videos, work, send }: JoinScenesDeps) =>
  async (video: Video, requestId: string): Promise<void> => {
    if (!isComplete(video, await work.read(video.id, video.attempt))) return;
    try {
      const actor = 'worker:render-scene';
      const moved = await moveVideo(videos)({ video, event: 'parts-present', actor, requestId });
      await send([toEnvelope(moved, 'assemble', 0, requestId)]);
    } catch (error) {
      if (!isCode(error, 'STALE')) throw error;
    }
  };
