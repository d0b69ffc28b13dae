import { FacelessError } from '../domain/errors.ts';
import type { FilmPlan, SceneRecord } from '../domain/film.ts';
import type { Video } from '../domain/video.ts';
import type { WorkStore } from '../ports/store.ts';
import type { FoundObject, ObjectStore } from '../ports/world.ts';
import { mapLimited } from './map-limited.ts';
import { rebuildOf } from './missing-work.ts';

/** A scene's record as it is stored: with where its voice is. */
export type StoredScene = SceneRecord & { readonly voiceKey: string };

/** Requests to the bucket at once: enough to hide their latency, few enough for a small function. */
export const PARALLEL = 8;

/** The plan that write-script stored. Throws UNAVAILABLE where it is not yet there. */
export const readPlan = async (objects: Pick<ObjectStore, 'getJson'>, video: Video): Promise<FilmPlan> => {
  if (video.plan !== undefined) return objects.getJson<FilmPlan>(video.plan);
  throw new FacelessError('UNAVAILABLE', `Video ${video.id} has no plan yet.`, { retryable: true });
};

/** The script that the plan was made from: it stands beside it, where write-script put both. Throws NOT_FOUND. */
export const findScript = async (
  objects: Pick<ObjectStore, 'find'>,
  { plan }: Pick<Video, 'plan'>,
): Promise<FoundObject> => {
  const found = await objects.find((plan?.key ?? '').replace(/plan\.json$/, 'script.json'));
  if (found === undefined) throw new FacelessError('NOT_FOUND', 'The script of this film is gone.');
  return found;
};

/** The records of this rebuild's scenes, in the order of the film. */
export const readScenes = async (
  deps: { readonly objects: ObjectStore; readonly work: Pick<WorkStore, 'read'> },
  video: Video,
): Promise<StoredScene[]> => {
  const { parts } = await deps.work.read(video.id, video.attempt);
  const current = parts.filter((part) => part.rebuild === rebuildOf(video));
  if (current.length !== video.sceneCount)
    throw new FacelessError('UNAVAILABLE', `Video ${video.id} lacks scenes.`, { retryable: true });
  const inOrder = current.toSorted((a, b) => a.index - b.index);
  // A record may have been made for another place of the film, or for another film.
  return mapLimited(inOrder, PARALLEL, async ({ record, index }) => ({
    ...(await deps.objects.getJson<StoredScene>(record)),
    index,
  }));
};
