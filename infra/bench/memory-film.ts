import type { FilmPlan, ScenePlan } from '../../shared/domain/film.ts';
import type { SpokenScene } from '../../shared/ports/media.ts';

/** A film to be made again and again in other lengths, as it lies in a JSON file. */
export interface MemoryFilm {
  readonly plan: FilmPlan;
  readonly spoken: readonly SpokenScene[];
}

export const MEMORY_STAGES = ['render-scene', 'assemble', 'check'] as const;
export type MemoryStage = (typeof MEMORY_STAGES)[number];

/** Its scenes over and over, numbered anew, until `seconds` are full. */
export const repeatFilm = ({ plan, spoken }: MemoryFilm, seconds: number): MemoryFilm => {
  const scenes: ScenePlan[] = [];
  const voices: SpokenScene[] = [];
  let length = 0;
  for (let index = 0; length < seconds; index += 1) {
    const scene = plan.scenes[index % plan.scenes.length]!;
    const voice = spoken[index % spoken.length]!;
    scenes.push({ ...scene, index });
    voices.push(voice);
    length += voice.duration;
  }
  return { plan: { ...plan, scenes }, spoken: voices };
};
