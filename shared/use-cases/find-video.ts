import { FacelessError } from '../domain/errors.ts';
import type { Video } from '../domain/video.ts';
import type { VideoStore } from '../ports/store.ts';

/** Throws NOT_FOUND, in the same words for another owner's video and for one that never was. */
export const findVideo = async (
  videos: Pick<VideoStore, 'get'>,
  { owner, id }: { readonly owner: string; readonly id: string },
): Promise<Video> => {
  const video = await videos.get(owner, id);
  if (video === undefined) throw new FacelessError('NOT_FOUND', `There is no video ${id}.`);
  return video;
};
