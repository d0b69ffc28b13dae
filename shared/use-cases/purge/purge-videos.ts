import { PAGE_ITEMS } from '../../domain/limits.ts';
import { isTerminal } from '../../domain/transitions.ts';
import type { Video } from '../../domain/video.ts';
import type { VideoStore } from '../../ports/store.ts';
import type { ObjectStore } from '../../ports/world.ts';
import { cancelVideo } from '../cancel-video.ts';
import { deleteVideo } from '../delete-video.ts';
import { type Purger, STEP } from './purger.ts';

export interface PurgeVideosDeps {
  readonly videos: Pick<VideoStore, 'change' | 'get' | 'list' | 'remove'>;
  readonly objects: Pick<ObjectStore, 'removePrefix'>;
}

/** A page of the list may be empty and have a next one. */
const findSome = async ({ videos }: PurgeVideosDeps, owner: string): Promise<readonly Video[]> => {
  let cursor: string | undefined;
  do {
    const page = await videos.list({ owner, limit: PAGE_ITEMS.max, ...(cursor && { cursor }) });
    if (page.videos.length > 0) return page.videos.slice(0, STEP);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return [];
};

/** With their files; one that is being made is cancelled first. */
export const purgeVideos =
  (deps: PurgeVideosDeps): Purger =>
  async ({ owner, audit }) => {
    const found = await findSome(deps, owner);
    for (const { id, status } of found) {
      if (!isTerminal(status)) await cancelVideo(deps)({ owner, id, audit });
      await deleteVideo(deps)({ owner, id, audit });
    }
    return found.length;
  };
