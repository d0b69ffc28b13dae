/** One stage over a whole film in this process: tells the highest memory that it had (kB). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFilmAssembler } from '../../../shared/adapters/media/assemble-film.ts';
import { createFilmChecker } from '../../../shared/adapters/media/check-film.ts';
import { createSceneDrawer } from '../../../shared/adapters/visuals/draw-scene.ts';
import { openBenchJob } from '../bench-job.ts';
import type { LocalScene } from '../measure-assembly.ts';
import { type MemoryFilm, type MemoryStage, repeatFilm } from '../memory-film.ts';
import { readPeakMemory } from '../read-peak-memory.ts';

const [stage = '', file = '', seconds = '', folder = ''] = process.argv.slice(2);
const film = repeatFilm(JSON.parse(await readFile(file, 'utf8')) as MemoryFilm, Number(seconds));
const { plan, spoken } = film;

const sceneFolder = (index: number): string => join(folder, `scene-${index}`);
const filmFolder = join(folder, 'film');

const scenes = spoken.map(({ words, frames, voicePath, provenance }, index): LocalScene => ({
  index,
  segmentKey: '',
  frames,
  words,
  provenance,
  voicePath,
  segmentPath: join(sceneFolder(index), 'segment.mp4'),
}));

async function render(): Promise<void> {
  const draw = createSceneDrawer();
  for (const [index, scene] of plan.scenes.entries()) {
    const { words, frames } = spoken[index]!;
    const input = { scene, previous: plan.scenes[index - 1], look: plan.look, words, frames };
    await draw(input, await openBenchJob(sceneFolder(index)));
  }
}

const stages: Readonly<Record<MemoryStage, () => Promise<unknown>>> = {
  'render-scene': render,
  assemble: async () => createFilmAssembler()({ plan, scenes }, await openBenchJob(filmFolder)),
  check: async () => {
    const videoPath = join(filmFolder, 'video.mp4');
    return createFilmChecker()({ videoPath, plan, scenes }, await openBenchJob(filmFolder));
  },
};

await stages[stage as MemoryStage]();
process.send?.(readPeakMemory());
process.disconnect();
