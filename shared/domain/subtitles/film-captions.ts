import type { SceneRecord } from '../film.ts';
import { joinPieces } from '../planning/captions/cut-words.ts';
import { groupCaptions } from '../planning/captions/group-captions.ts';

/** A caption in film time, in whole milliseconds: both subtitle formats count in these. */
export interface FilmCaption {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The captions of the whole film, in order and without overlap. A scene begins where the frames before it end,
 * so that nothing drifts however many scenes there are.
 */
export const filmCaptions = (
  scenes: readonly Pick<SceneRecord, 'frames' | 'words'>[],
  frameRate: number,
): readonly FilmCaption[] => {
  const captions: FilmCaption[] = [];
  let framesBefore = 0;
  for (const { frames, words } of scenes) {
    const toFilm = (seconds: number): number => Math.round((framesBefore / frameRate + seconds) * 1000);
    for (const group of groupCaptions(words)) {
      const start = Math.max(toFilm(group.start), captions.at(-1)?.end ?? 0);
      captions.push({ start, end: Math.max(start + 1, toFilm(group.end)), text: joinPieces(group.words) });
    }
    framesBefore += frames;
  }
  return captions;
};
