import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { FilmPlan, Look, SceneRecord } from '../../shared/domain/film.ts';
import { createFilmAssembler } from '../../shared/adapters/media/assemble-film.ts';
import { createFilmChecker } from '../../shared/adapters/media/check-film.ts';
import { createSceneDrawer } from '../../shared/adapters/visuals/draw-scene.ts';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
import { createFilmPlanner } from '../../shared/adapters/writers/create-film-planner.ts';
import type { DrawScene, SpeakScene } from '../../shared/ports/media.ts';
import { openImmortal } from './kill-process.ts';
import { acceptVideo, openWorld } from './open-pipeline.ts';
import { runToEnd } from './run-pipeline.ts';

export interface FilmedLines {
  readonly plan: FilmPlan;
  /** As the assembler got them, in order. */
  readonly scenes: readonly SceneRecord[];
  /** Path of a file of the finished film, by its name. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Films lines of text, a scene each, through the pipeline's own stages with its own planner, drawer, assembler and
 * quality gate; voice and size are the caller's. Fails unless the film becomes READY.
 */
export const filmLines = async (
  folder: string,
  request: {
    readonly lines: readonly string[];
    readonly look: Pick<Look, 'width' | 'height' | 'captions'>;
    readonly speakScene: SpeakScene;
    readonly drawScene?: DrawScene;
  },
): Promise<FilmedLines> => {
  const planFilm = createFilmPlanner(loadEmojiIndex);
  const assembleFilm = createFilmAssembler();
  let made: Omit<FilmedLines, 'files'> | undefined;
  const world = openWorld({
    planFilm: (input) => planFilm({ ...input, look: { ...input.look, ...request.look } }),
    speakScene: request.speakScene,
    drawScene: request.drawScene ?? createSceneDrawer(),
    assembleFilm: async (input, job) => {
      made = input;
      return assembleFilm(input, job);
    },
    checkFilm: createFilmChecker(),
  });
  const accepted = await acceptVideo(world, request.lines.join('\n'));
  const video = await runToEnd(world, accepted, { openPorts: () => openImmortal(world.ports) });
  assert.equal(video.status, 'READY', JSON.stringify(video.error));
  assert.ok(made);
  const files = new Map<string, string>();
  for (const { name, key } of video.files ?? []) {
    files.set(name, join(folder, name));
    await world.objects.getFile(key, join(folder, name));
  }
  return { ...made, files };
};
