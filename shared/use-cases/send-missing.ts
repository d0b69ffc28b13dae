import type { Video } from '../domain/video.ts';
import type { WorkStore } from '../ports/store.ts';
import type { Clock, SendMessages } from '../ports/world.ts';
import { missingEnvelopes } from './missing-work.ts';

export interface SendMissingDeps {
  readonly work: Pick<WorkStore, 'read'>;
  readonly send: SendMessages;
  readonly clock: Clock;
}

/** Sends what the video's stage still needs: whoever made the last move may have ended before it handed on. */
export const sendMissing =
  ({ work, send, clock }: SendMissingDeps) =>
  async (video: Video): Promise<void> => {
    const state = await work.read(video.id, video.attempt);
    await send(missingEnvelopes(video, state, clock.now()));
  };
