import type { Shot } from '../domain/film.ts';
import { videoPictureKey } from '../domain/keys.ts';
import type { OwnPictures } from '../ports/media.ts';
import type { ObjectStore } from '../ports/world.ts';
import { mapLimited } from './map-limited.ts';

const PARALLEL = 4;

/** Brings the owner's pictures that those shots show into a folder; returns where each lies, by its address. */
export const fetchPictures = async (
  objects: Pick<ObjectStore, 'getFile'>,
  input: { readonly videoId: string; readonly shots: readonly Shot[]; readonly folder: string },
): Promise<OwnPictures> => {
  const { videoId, shots, folder } = input;
  const hashes = new Set(shots.flatMap(({ image }) => (image === undefined ? [] : [image.sha256])));
  const places = await mapLimited([...hashes], PARALLEL, async (sha256) => {
    const path = `${folder}/picture-${sha256}`;
    await objects.getFile(videoPictureKey(videoId, sha256), path);
    return [sha256, path] as const;
  });
  return new Map(places);
};
