/** What is counted of videos, in the transactions that change them. Pure. */
import type { Used } from './cost/price-use.ts';
import type { Video, VideoStatus } from './video.ts';

/** Names of counts: of an owner's whole, and of a day. `nanoUsd` is what parts cost that began on that day. */
export type StatusCounts = Readonly<Partial<Record<VideoStatus, number>>>;
export const DAY_NAMES = [
  'nanoUsd',
  'made',
  'filmMs',
  'sceneHits',
  'sceneMisses',
  'voiceHits',
  'voiceMisses',
] as const;
export type DayCounts = Readonly<Partial<Record<(typeof DAY_NAMES)[number], number>>>;

/** What a change of a video's status adds and takes; nothing where the status stays. */
export const countStatus = (
  before: VideoStatus | undefined,
  after: VideoStatus | undefined,
): StatusCounts => {
  if (before === after) return {};
  return { ...(before && { [before]: -1 }), ...(after && { [after]: 1 }) };
};

const MADE: ReadonlySet<VideoStatus> = new Set(['READY', 'AWAITING_REVIEW', 'PUBLISHING']);

/** A film that passed its check counts on its day, with its length; a later attempt that makes it anew counts again. */
export const countFilm = (video: Video, before: VideoStatus | undefined): DayCounts =>
  before === 'CHECKING' && MADE.has(video.status) ? { made: 1, filmMs: video.filmMs ?? 0 } : {};

export const countLookups = ({ sceneHits, sceneMisses, voiceHits, voiceMisses }: Used): DayCounts =>
  Object.fromEntries(
    Object.entries({ sceneHits, sceneMisses, voiceHits, voiceMisses }).filter(
      ([, count]) => count !== undefined,
    ),
  );

export const addCounts = <Name extends string>(
  one: Readonly<Partial<Record<Name, number>>>,
  other: Readonly<Partial<Record<Name, number>>>,
): Partial<Record<Name, number>> => {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Name[];
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)])) as Partial<
    Record<Name, number>
  >;
};
