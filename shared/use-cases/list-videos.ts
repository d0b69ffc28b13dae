import { PAGE_ITEMS } from '../domain/limits.ts';
import type { VideoStatus } from '../domain/video.ts';
import type { VideoStore } from '../ports/store.ts';
import { readProgress, type ReadProgress, type VideoWithProgress } from './get-video.ts';
import { mapLimited } from './map-limited.ts';

export interface ListVideos {
  readonly owner: string;
  readonly status?: VideoStatus | undefined;
  /** 1 to 100; 20 without it. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface VideoPageWithProgress {
  readonly videos: readonly VideoWithProgress[];
  readonly cursor?: string;
}

/** Reads of progress at once: only videos at work need one. */
const PARALLEL = 8;

/** The owner's videos, newest first, a page at a time. Throws INVALID_INPUT for a foreign cursor; UNAVAILABLE. */
export const listVideos =
  (deps: ReadProgress & { readonly videos: Pick<VideoStore, 'list'> }) =>
  async ({
    owner,
    status,
    limit = PAGE_ITEMS.default,
    cursor,
  }: ListVideos): Promise<VideoPageWithProgress> => {
    const page = await deps.videos.list({
      owner,
      limit,
      ...(status && { status }),
      ...(cursor && { cursor }),
    });
    const videos = await mapLimited(page.videos, PARALLEL, (video) => readProgress(deps, video));
    return { videos, ...(page.cursor && { cursor: page.cursor }) };
  };
