import assert from 'node:assert/strict';
import type { FilmPlan } from '../../shared/domain/film.ts';
import type { Video } from '../../shared/domain/video.ts';
import { updateVideo, type UpdateVideo } from '../../shared/use-cases/update-video.ts';
import { AMPLE, AMPLE_SPENDING } from './ample-quota.ts';
import { REQUEST_ID } from './make-video.ts';
import { NO_PICTURES } from './no-pictures.ts';
import { acceptVideo, openWorld, type World } from './open-pipeline.ts';
import { runToEnd } from './run-pipeline.ts';

/** Narrated as three scenes. */
export const EDITED_TEXT = 'One.\nTwo.\nThree.';
export const EDIT_AUDIT = { actor: 'key:1', requestId: REQUEST_ID };

export const depsOf = ({ ports, clock, tables }: World) => ({
  ...ports,
  clock,
  ...NO_PICTURES,
  spending: AMPLE_SPENDING,
  newId: tables.newId,
  send: ports.queue.send,
  warnUnsent: () => undefined,
});

export const runFilm = async (world: World, video: Video): Promise<Video> =>
  runToEnd(world, video, { openPorts: () => ({ ports: world.ports, isDead: () => false }) });

/** A film of three scenes that is made. */
export const makeFilm = async (media: Parameters<typeof openWorld>[0] = {}) => {
  const world = openWorld(media);
  const video = await runFilm(world, await acceptVideo(world, EDITED_TEXT));
  assert.equal(video.status, 'READY');
  return { world, video };
};

export const edit = async (world: World, video: Video, change: UpdateVideo['edit'], version?: number) => {
  const input = { owner: video.owner, id: video.id, edit: change, version, audit: EDIT_AUDIT, quota: AMPLE };
  return updateVideo(depsOf(world))(input);
};

export const readFilmPlan = async ({ ports }: World, { plan }: Video): Promise<FilmPlan> => {
  assert.ok(plan);
  return ports.objects.getJson<FilmPlan>(plan);
};
