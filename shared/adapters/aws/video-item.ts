import { FacelessError } from '../../domain/errors.ts';
import { duePartition, dueShard, videoKey, type ItemKey } from '../../domain/keys.ts';
import { isTerminal } from '../../domain/transitions.ts';
import type { Video } from '../../domain/video.ts';
import type { Item } from './read-items.ts';

/** Seconds after a change until the sweeper looks whether somebody is at it: at its first tick after a lease. */
const DUE_AFTER = 45;

/** DynamoDB's limit is 400 kB; what is larger belongs into the bucket. */
const MAX_ITEM_BYTES = 300_000;

/** Attributes of the item that are not the video's. */
const STORAGE_NAMES: ReadonlySet<string> = new Set(['pk', 'sk', 'duePk', 'dueAt', 'ttl']);

/** Places of the sparse index; undefined for an attempt that has ended, which leaves it. */
export const dueAttributes = (video: Video, now: Date): Record<'duePk' | 'dueAt', string | undefined> => {
  if (isTerminal(video.status)) return { duePk: undefined, dueAt: undefined };
  const soon = new Date(now.getTime() + DUE_AFTER * 1000).toISOString();
  const dueAt = soon < video.deadline ? soon : video.deadline;
  return { duePk: duePartition(dueShard(video.id)), dueAt };
};

/** Throws TOO_LARGE. */
export const assertItemSize = (video: Video): void => {
  const bytes = Buffer.byteLength(JSON.stringify(video));
  if (bytes > MAX_ITEM_BYTES)
    throw new FacelessError('TOO_LARGE', `A video's record takes ${bytes} of ${MAX_ITEM_BYTES} bytes.`);
};

export const toItem = (video: Video, now: Date): Item & ItemKey => {
  assertItemSize(video);
  return { ...videoKey(video.owner, video.id), ...video, ...dueAttributes(video, now) };
};

/** Undefined for no item and for a tombstone. */
export const fromItem = (item: Item | undefined): Video | undefined => {
  if (item === undefined || item['removedAt'] !== undefined) return undefined;
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => !STORAGE_NAMES.has(name)),
  ) as unknown as Video;
};
