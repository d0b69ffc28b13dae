import type { Stretch } from '../../domain/quality/film-measurements.ts';

type Tags = Readonly<Record<string, string>>;

/** Follows a detector's tags: one tag opens a stretch, another closes it; the film's end closes what is open. */
export const createStretchTracker = (startTag: string, endTag: string) => {
  const stretches: Stretch[] = [];
  let open: number | undefined;
  return {
    read: (tags: Tags): void => {
      const [start, end] = [tags[startTag], tags[endTag]];
      if (end !== undefined && open !== undefined) {
        stretches.push({ start: open, end: Number(end) });
        open = undefined;
      }
      if (start !== undefined) open = Number(start);
    },
    finish: (filmEnd: number): readonly Stretch[] =>
      open === undefined ? stretches : [...stretches, { start: open, end: filmEnd }],
  };
};
