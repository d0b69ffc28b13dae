import { FacelessError } from '../../domain/errors.ts';
import { unchainedAuditKey } from '../../domain/keys.ts';
import type { VideoStore } from '../../ports/store.ts';
import { findIdempotency, getVideo, listDue, listVideos, postponeVideo } from './read-videos.ts';
import { putIf } from './write-conditionally.ts';
import { changeVideo, createVideo, removeVideo, type VideoTables } from './write-videos.ts';

const recordEvent =
  ({ client, auditTableName, clock, newId }: VideoTables): VideoStore['record'] =>
  async (event) => {
    const id = newId();
    const timestamp = clock.now().toISOString();
    const written = await putIf(client, {
      TableName: auditTableName,
      Item: { ...unchainedAuditKey(event.owner, timestamp, id), ...event, id, timestamp },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    if (!written) throw new FacelessError('CONFLICT', `An audit row ${id} exists.`, { retryable: true });
  };

/** The videos of a DynamoDB table with the index `due`, and their trail in the audit table (MODEL §2). */
export const createVideoStore = (tables: VideoTables): VideoStore => ({
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
