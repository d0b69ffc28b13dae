import type { Look, WordTiming } from '../../domain/film.ts';
import { curlQuotes } from '../../domain/planning/captions/curl-quotes.ts';
import { groupCaptions, LINE_GROUPS, WORD_GROUPS } from '../../domain/planning/captions/group-captions.ts';
import type { Rgb } from '../media/plane-colour.ts';
import type { PlaneMemory } from '../media/plane-memory.ts';
import type { Picture } from '../media/plane-picture.ts';
import { lineColour, quietColour, spokenColour } from './caption-colours.ts';
import { drawCaption, type DrawnCaption } from './draw-caption.ts';
import { drawLine } from './draw-line.ts';
import { measureLine, type TextFace } from './draw-svg.ts';
import { hanStyleOf } from './fonts.ts';
import { layoutFrame } from './frame-layout.ts';
import { advanceOf, LINE_LETTERS, lineLimits, WORD_LETTERS } from './layout-caption.ts';
import { measureOnce } from './measure-once.ts';
import { mainDirection } from './text-direction.ts';

export interface CaptionTrack {
  /** Puts the caption of that moment on the picture, if there is one. */
  readonly show: (picture: Picture, moment: { readonly seconds: number; readonly accent: Rgb }) => void;
  readonly close: () => void;
}

const NO_TRACK: CaptionTrack = { show: () => {}, close: () => {} };

const STYLES = {
  'word-pop': { groups: WORD_GROUPS, draw: drawCaption, colourOf: spokenColour, letters: WORD_LETTERS },
  line: { groups: LINE_GROUPS, draw: drawLine, colourOf: lineColour, letters: LINE_LETTERS },
} as const;

/** Their fonts take long to read, and each of their characters is as wide as it is high. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const measureWith = (face: TextFace): ((text: string) => number) =>
  measureOnce((text) => (SQUARE.test(text) ? text.length : advanceOf(measureLine(text, face))));

/** The words as they are read: with typographic quotation marks, each of which takes the place of a straight one. */
const writeWords = (words: readonly WordTiming[]): readonly WordTiming[] => {
  const text = curlQuotes(words.map((word) => word.text).join(' '));
  let from = 0;
  return words.map((word) => {
    const to = from + word.text.length;
    const written = { ...word, text: text.slice(from, to) };
    from = to + 1;
    return written;
  });
};

/** The captions of a scene; one is held drawn at a time, in the accent of the picture it began on. */
export const createCaptionTrack = (
  memory: PlaneMemory,
  words: readonly WordTiming[],
  look: Look,
): CaptionTrack => {
  const { style, colour } = look.captions;
  if (style === 'none') return NO_TRACK;
  const { unit, captions: place } = layoutFrame(look);
  const { groups: grouping, draw, colourOf, letters } = STYLES[style];
  const narration = words.map(({ text }) => text).join(' ');
  const face = { weight: letters.weight, han: hanStyleOf(narration) };
  const direction = mainDirection(narration);
  const room = { ...lineLimits(place, letters), widthOf: measureWith(face) };
  const groups = groupCaptions(writeWords(words), { ...grouping, room });
  const quiet = quietColour(colour);
  let shown: { readonly group: (typeof groups)[number]; readonly caption: DrawnCaption } | undefined;
  return {
    show: (picture, { seconds, accent }) => {
      const group = groups.find(({ start, end }) => start <= seconds && seconds < end);
      if (group === undefined) return;
      if (shown?.group !== group) {
        shown?.caption.close();
        const caption = draw({
          memory,
          group,
          place,
          unit,
          face,
          direction,
          quiet,
          colour: colourOf(colour, accent),
        });
        shown = { group, caption };
      }
      shown.caption.show(picture, seconds);
    },
    close: () => shown?.caption.close(),
  };
};
