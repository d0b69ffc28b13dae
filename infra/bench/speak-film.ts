import { join } from 'node:path';
import { createFliteSpeech } from '../../shared/adapters/speech/create-flite-speech.ts';
import type { FilmPlan } from '../../shared/domain/film.ts';
import type { SpokenScene } from '../../shared/ports/media.ts';
import { openBenchJob } from './bench-job.ts';

/** Says every scene of a film, one after the other, as render-scene does. */
export async function speakFilm(plan: FilmPlan, folder: string): Promise<readonly SpokenScene[]> {
  const speak = createFliteSpeech();
  const spoken: SpokenScene[] = [];
  for (const scene of plan.scenes) {
    const job = await openBenchJob(join(folder, `voice-${scene.index}`));
    spoken.push(await speak({ scene, look: plan.look }, job));
  }
  return spoken;
}
