import type { WordTiming } from '../../domain/film.ts';
import { groupCaptions } from '../../domain/planning/group-captions.ts';
import type { Rgb } from '../media/plane-colour.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import type { Picture } from '../media/plane-picture.ts';
import { drawCaption, showCaption, type Caption } from './draw-caption.ts';

export interface CaptionTrack {
  /** Puts the caption of that moment on the picture, if there is one. */
  readonly show: (picture: Picture, moment: { readonly seconds: number; readonly accent: Rgb }) => void;
  readonly close: () => void;
}

/** The captions of a scene; one is held drawn at a time, in the accent of the picture it began on. */
export const createCaptionTrack = (
  memory: PlaneMemory,
  words: readonly WordTiming[],
  place: { readonly unit: number; readonly height: number },
): CaptionTrack => {
  const groups = groupCaptions(words);
  let drawn: Caption | undefined;
  return {
    show: (picture, { seconds, accent }) => {
      const group = groups.find(({ start, end }) => start <= seconds && seconds < end);
      if (group === undefined) return;
      if (drawn?.group !== group) {
        drawn?.close();
        drawn = drawCaption({ memory, group, accent, ...place });
      }
      showCaption(memory, picture, { caption: drawn, seconds, unit: place.unit });
    },
    close: () => drawn?.close(),
  };
};
