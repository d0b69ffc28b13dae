import type { VideoStore } from '../../ports/store.ts';
import { findIdempotency, getVideo, listDue, listVideos, postponeVideo } from './read-videos.ts';
import type { Tables } from './tables.ts';
import { recordEvent } from './record-event.ts';
import { changeVideo, createVideo, removeVideo } from './write-videos.ts';

/** The videos of a DynamoDB table with the index `due`, and their trail in the audit table (MODEL §2). */
export const createVideoStore = (tables: Tables): VideoStore => ({
  create: createVideo(tables),
  findIdempotency: findIdempotency(tables),
  get: getVideo(tables),
  list: listVideos(tables),
  change: changeVideo(tables),
  remove: removeVideo(tables),
  listDue: listDue(tables),
  postpone: postponeVideo(tables),
  record: recordEvent(tables),
});
