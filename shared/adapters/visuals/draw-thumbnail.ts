import type { FilmPlan } from '../../domain/film.ts';
import { FacelessError } from '../../domain/errors.ts';

export interface ThumbnailRequest {
  readonly plan: FilmPlan;
  /** Absolute path of the JPEG to write. */
  readonly path: string;
}

/** Draws the film's thumbnail: 1280×720 JPEG below 2 MB, at most five words of the title, the hook's subject. */
export const drawThumbnail = async (request: ThumbnailRequest): Promise<void> => {
  await Promise.reject(new FacelessError('MEDIA_FAILED', `No picture for ${request.path}.`));
};
