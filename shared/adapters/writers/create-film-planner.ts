import { FacelessError } from '../../domain/errors.ts';
import type { PictureIndex } from '../../domain/planning/pictures/picture-index.ts';
import { planFilm } from '../../domain/planning/plan-film.ts';
import type { PlanFilm } from '../../ports/media.ts';
import { refuseUnshown } from './refuse-unshown.ts';

/**
 * The planner with the art set that it chooses from, which is loaded with the first film. Throws INVALID_INPUT for
 * a script without scenes, or with characters that no font can show.
 */
export const createFilmPlanner =
  (loadIndex: () => PictureIndex): PlanFilm =>
  async (input) => {
    if (input.script.scenes.length === 0)
      throw new FacelessError(
        'INVALID_INPUT',
        'The script has no scenes; a film needs at least one sentence.',
      );
    refuseUnshown(input.script);
    return Promise.resolve(planFilm({ ...input, index: loadIndex() }));
  };
