import type { WordTiming } from '../../../domain/film.ts';
import { splitWords } from '../../../domain/planning/text/split-sentences.ts';
import type { Span } from './find-sounding.ts';

/** What is heard of a word: its letters and digits; signs alone are not said. */
const soundOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** So many letters have been said when somebody has spoken for so many seconds, pauses not counted. */
interface Anchor {
  readonly letters: number;
  readonly spoken: number;
}

/** A pause belongs to a mark when it comes no further from where letters put it: seconds, and a share of all. */
const REACH = { seconds: 0.3, share: 0.1 } as const;

const ENDS_CLAUSE = /[.!?…,;:。！？、，；।؟،]["'”’»)\]]*$/u;

interface CountedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where pauses and the marks of the text meet; in between, letters are of one length. */
const findAnchors = (words: readonly CountedWord[], sounding: readonly Span[]): readonly Anchor[] => {
  const letters = Math.max(1, words.at(-1)?.to ?? 0);
  let spoken = 0;
  const pauses = sounding.map(({ start, end }) => (spoken += end - start)).slice(0, -1);
  const reach = REACH.seconds + REACH.share * spoken;
  const anchors: Anchor[] = [{ letters: 0, spoken: 0 }];
  for (const { text, to } of words) {
    const last = anchors.at(-1)!;
    if (!ENDS_CLAUSE.test(text) || to <= last.letters || to >= letters) continue;
    const wanted = (to / letters) * spoken;
    const near = pauses
      .filter((pause) => pause > last.spoken && Math.abs(pause - wanted) < reach)
      .toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted));
    if (near[0] !== undefined) anchors.push({ letters: to, spoken: near[0] });
  }
  return [...anchors, { letters, spoken }];
};

const spokenAt = (anchors: readonly Anchor[], letters: number): number => {
  const at = Math.max(
    1,
    anchors.findIndex((anchor) => anchor.letters >= letters),
  );
  const [before, after] = [anchors[at - 1]!, anchors[at]!];
  const share = (letters - before.letters) / Math.max(1, after.letters - before.letters);
  return before.spoken + share * (after.spoken - before.spoken);
};

/** When so much has been spoken; at a pause its beginning for what ends there, else its end. */
const timeAt = (sounding: readonly Span[], spoken: number, isEnd: boolean): number => {
  let left = spoken;
  for (const { start, end } of sounding) {
    const length = end - start;
    if (isEnd ? left <= length + 1e-6 : left < length - 1e-6) return start + Math.max(0, left);
    left -= length;
  }
  return sounding.at(-1)?.end ?? 0;
};

/**
 * Spreads the words of a text over the stretches in which somebody speaks, by their letters, pauses at its marks: for
 * languages that no voice here can say. Times are those of the recording. Pure.
 */
export const spreadWords = (narration: string, sounding: readonly Span[]): readonly WordTiming[] => {
  let letters = 0;
  const words = splitWords(narration).map((text): CountedWord => {
    const from = letters;
    letters += soundOf(text);
    return { text, from, to: letters };
  });
  const anchors = findAnchors(words, sounding);
  return words.map(({ text, from, to }) => {
    const start = timeAt(sounding, spokenAt(anchors, from), false);
    return { text, start, end: Math.max(start, timeAt(sounding, spokenAt(anchors, to), true)) };
  });
};
