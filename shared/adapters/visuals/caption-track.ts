import type { Look, WordTiming } from '../../domain/film.ts';
import { groupCaptions, LINE_GROUPS, WORD_GROUPS } from '../../domain/planning/group-captions.ts';
import type { Rgb } from '../media/plane-colour.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import type { Picture } from '../media/plane-picture.ts';
import { lineColour, spokenColour } from './caption-colours.ts';
import { drawCaption, type DrawnCaption } from './draw-caption.ts';
import { drawLine } from './draw-line.ts';
import { hanStyleOf } from './fonts.ts';
import { layoutFrame, type CaptionPlace } from './frame-layout.ts';

export interface CaptionTrack {
  /** Puts the caption of that moment on the picture, if there is one. */
  readonly show: (picture: Picture, moment: { readonly seconds: number; readonly accent: Rgb }) => void;
  readonly close: () => void;
}

const NO_TRACK: CaptionTrack = { show: () => {}, close: () => {} };

const STYLES = {
  'word-pop': { groups: WORD_GROUPS, draw: drawCaption, colourOf: spokenColour },
  line: { groups: LINE_GROUPS, draw: drawLine, colourOf: lineColour },
} as const;

/** A letter's width to its size, on average, with what lies between words. */
const LETTER_WIDTH = 0.655;

/** What fits a place at the size that was asked for. */
const lettersIn = ({ width, maxLines, size }: CaptionPlace): number =>
  Math.floor((width * maxLines) / (size * LETTER_WIDTH));

/** The captions of a scene; one is held drawn at a time, in the accent of the picture it began on. */
export const createCaptionTrack = (
  memory: PlaneMemory,
  words: readonly WordTiming[],
  look: Look,
): CaptionTrack => {
  const { style, colour } = look.captions;
  if (style === 'none') return NO_TRACK;
  const { unit, captions: place } = layoutFrame(look);
  const { groups: wanted, draw, colourOf } = STYLES[style];
  const mostCharacters = Math.min(wanted.mostCharacters, lettersIn(place));
  const groups = groupCaptions(words, { ...wanted, mostCharacters });
  const han = hanStyleOf(words.map(({ text }) => text).join(' '));
  let shown: { readonly group: (typeof groups)[number]; readonly caption: DrawnCaption } | undefined;
  return {
    show: (picture, { seconds, accent }) => {
      const group = groups.find(({ start, end }) => start <= seconds && seconds < end);
      if (group === undefined) return;
      if (shown?.group !== group) {
        shown?.caption.close();
        const caption = draw({ memory, group, place, unit, han, colour: colourOf(colour, accent) });
        shown = { group, caption };
      }
      shown.caption.show(picture, seconds);
    },
    close: () => shown?.caption.close(),
  };
};
