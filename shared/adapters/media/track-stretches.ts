import type { Stretch } from '../../domain/quality/film-measurements.ts';

type Tags = Readonly<Record<string, string>>;

/**
 * Follows a detector's tags: one tag opens a stretch, another closes it; the film's end closes what is open. One
 * frame can carry both: the end of a stretch and the start of the next, or, of a stretch that is found out only at
 * its end because it lasts just as long as the detector asks for, its start and its end.
 */
export const createStretchTracker = (startTag: string, endTag: string) => {
  const stretches: Stretch[] = [];
  let open: number | undefined;
  return {
    read: (tags: Tags): void => {
      const [start, end] = [startTag, endTag].map((tag) =>
        tags[tag] === undefined ? undefined : Number(tags[tag]),
      );
      if (end === undefined) {
        open = start ?? open;
      } else if (open !== undefined) {
        stretches.push({ start: open, end });
        open = start;
      } else if (start !== undefined && start < end) {
        stretches.push({ start, end });
      } else {
        open = start;
      }
    },
    finish: (filmEnd: number): readonly Stretch[] =>
      open === undefined ? stretches : [...stretches, { start: open, end: filmEnd }],
  };
};
