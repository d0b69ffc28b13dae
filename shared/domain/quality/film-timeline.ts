import type { SceneRecord } from '../film.ts';
import type { Stretch } from './film-measurements.ts';

type TimedScene = Pick<SceneRecord, 'index' | 'frames' | 'words'>;

export interface SceneSpan extends Stretch {
  readonly index: number;
  /** From the first word to the last; absent where nothing is said. */
  readonly speech: Stretch | undefined;
}

/** When each scene is on, and when somebody speaks in it, in film time. */
export const planSpans = (scenes: readonly TimedScene[], frameRate: number): readonly SceneSpan[] => {
  let framesBefore = 0;
  return scenes.map(({ index, frames, words }) => {
    const start = framesBefore / frameRate;
    framesBefore += frames;
    const [first, last] = [words[0], words.at(-1)];
    const speech = first && last && { start: start + first.start, end: start + last.end };
    return { index, start, end: framesBefore / frameRate, speech };
  });
};

/** Stretches in which nobody was to speak: before, after and between words. */
export const planPauses = (scenes: readonly TimedScene[], frameRate: number): readonly Stretch[] => {
  const spans = planSpans(scenes, frameRate);
  const words = scenes.flatMap((scene, index) =>
    scene.words.map(({ start, end }) => ({
      start: spans[index]!.start + start,
      end: spans[index]!.start + end,
    })),
  );
  const starts = [0, ...words.map(({ end }) => end)];
  const ends = [...words.map(({ start }) => start), spans.at(-1)?.end ?? 0];
  return starts.map((start, index) => ({ start, end: ends[index]! })).filter(({ start, end }) => end > start);
};

/** Numbers of the scenes that any of the stretches touches. */
export const scenesIn = (stretches: readonly Stretch[], spans: readonly SceneSpan[]): readonly number[] =>
  spans
    .filter((span) => stretches.some(({ start, end }) => start < span.end && end > span.start))
    .map(({ index }) => index);

/** What of the stretches lies outside of all spans. */
export const outsideOf = (stretches: readonly Stretch[], spans: readonly Stretch[]): readonly Stretch[] =>
  spans.reduce(
    (rest, span) =>
      rest.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, span.start) },
          { start: Math.max(start, span.end), end },
        ].filter((piece) => piece.end > piece.start),
      ),
    stretches,
  );
