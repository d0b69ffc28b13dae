import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFilmChecker } from '../../shared/adapters/media/check-film.ts';
import { createPlaneMemory } from '../../shared/adapters/media/plane-memory.ts';
import { createSceneDrawer } from '../../shared/adapters/visuals/draw-scene.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import type { FilmPlan } from '../../shared/domain/film.ts';
import type { SpokenScene } from '../../shared/ports/media.ts';
import { openBenchJob } from './bench-job.ts';
import { createFrameStore } from './frame-store.ts';
import { measureAssembly, type AssemblyCosts, type LocalScene } from './measure-assembly.ts';
import { type DrawingCosts, measureScene } from './measure-drawing.ts';
import { measureWork } from './measure-work.ts';
import { addSpent, type Spent } from './spent.ts';
import { speakFilm } from './speak-film.ts';

export interface FilmCosts extends DrawingCosts, AssemblyCosts {
  readonly voice: Spent;
  readonly check: Spent;
}

export interface MeasuredFilm {
  readonly costs: FilmCosts;
  readonly frames: number;
  /** Of the finished file. */
  readonly sha256: string;
}

const sumDrawing = (scenes: readonly DrawingCosts[]): DrawingCosts => ({
  layers: addSpent(...scenes.map(({ layers }) => layers)),
  composing: addSpent(...scenes.map(({ composing }) => composing)),
  bare: addSpent(...scenes.map(({ bare }) => bare)),
  own: addSpent(...scenes.map(({ own }) => own)),
  drawing: addSpent(...scenes.map(({ drawing }) => drawing)),
});

async function drawAll(
  plan: FilmPlan,
  spoken: readonly SpokenScene[],
  folder: string,
): Promise<{ readonly scenes: readonly LocalScene[]; readonly costs: DrawingCosts }> {
  const scenes: LocalScene[] = [];
  const costs: DrawingCosts[] = [];
  const tools = { store: createFrameStore(), memory: createPlaneMemory(), draw: createSceneDrawer() };
  for (const [index, scene] of plan.scenes.entries()) {
    const { words, frames, voicePath, provenance } = spoken[index]!;
    const input = { scene, previous: plan.scenes[index - 1], look: plan.look, words, frames };
    const measured = await measureScene(input, { ...tools, folder: join(folder, `scene-${index}`) });
    const { segmentPath } = measured.drawn;
    costs.push(measured.costs);
    scenes.push({ index, segmentKey: '', frames, words, provenance, segmentPath, voicePath });
  }
  return { scenes, costs: sumDrawing(costs) };
}

/** Makes a film in this process, stage by stage and one after the other, and counts each. */
export async function measureFilm(plan: FilmPlan, folder: string): Promise<MeasuredFilm> {
  const voice = await measureWork(async () => speakFilm(plan, folder));
  const drawn = await drawAll(plan, voice.value, folder);
  const job = await openBenchJob(join(folder, 'film'));
  const film = await measureAssembly({ plan, scenes: drawn.scenes }, job);
  const check = await measureWork(async () =>
    createFilmChecker()({ videoPath: film.videoPath, plan, scenes: drawn.scenes }, job),
  );
  return {
    costs: { ...drawn.costs, ...film.costs, voice: voice.spent, check: check.spent },
    frames: drawn.scenes.reduce((sum, { frames }) => sum + frames, 0),
    sha256: sha256(await readFile(film.videoPath)),
  };
}
