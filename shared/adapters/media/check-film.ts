import type { FilmPlan } from '../../domain/film.ts';
import { judgeContent } from '../../domain/quality/judge-content.ts';
import { judgeStreams } from '../../domain/quality/judge-streams.ts';
import type { CheckFilm } from '../../ports/media.ts';
import { asMediaWork } from './media-errors.ts';
import { measureFilm } from './measure-film.ts';

const findOwnPictures = ({ scenes }: Pick<FilmPlan, 'scenes'>): ReadonlySet<number> =>
  new Set(scenes.filter(({ shots }) => shots.some(({ image }) => image)).map(({ index }) => index));

/**
 * The quality gate on the finished file: opens nothing but that file, decodes it once and judges it against the
 * plan. One finding for each check, passed or not.
 */
export const createFilmChecker =
  (): CheckFilm =>
  ({ videoPath, plan, scenes }, { signal, progress }) =>
    asMediaWork('Checking the film', signal, async () => {
      const measured = await measureFilm({ path: videoPath, signal, progress });
      const frames = scenes.reduce((sum, scene) => sum + scene.frames, 0);
      return [
        ...judgeStreams(measured, { look: plan.look, frames }),
        ...judgeContent(measured, {
          scenes,
          frameRate: plan.look.frameRate,
          ownPictures: findOwnPictures(plan),
        }),
      ];
    });
