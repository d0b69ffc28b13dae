import { FacelessError } from '../../domain/errors.ts';
import {
  NOTHING,
  type QuotaAmounts,
  quotaDay,
  uploadMarker,
  VIDEO_UNITS,
} from '../../domain/publishing/youtube-quota.ts';
import type { UploadRecord, UploadRecordStore } from '../../ports/publishing.ts';
import type { ChannelGrant, Publisher, UploadMetadata, UploadSession } from '../../ports/publisher.ts';
import type { Lease } from '../../ports/store.ts';
import type { Clock } from '../../ports/world.ts';

export interface BeginUploadDeps {
  readonly records: UploadRecordStore;
  readonly publisher: Pick<Publisher, 'startUpload' | 'askUpload' | 'findUpload'>;
  readonly clock: Clock;
}

export interface BeginUpload {
  readonly videoId: string;
  readonly externalId: string;
  readonly grant: ChannelGrant;
  readonly lease: Lease;
  readonly file: { readonly sha256: string; readonly bytes: number; readonly contentType: string };
  readonly metadata: UploadMetadata;
}

/** An upload that is under way, with the bytes that it has; or that is done. */
export type BegunUpload =
  | { readonly record: UploadRecord; readonly session: UploadSession; readonly received: number }
  | { readonly record: UploadRecord; readonly uploaded: string };

const takenPlace = (videoId: string): FacelessError =>
  new FacelessError(
    'PUBLISH_REFUSED',
    `An earlier film of this video is on the channel, as ${videoId}. Delete it there and make a new video, or publish to another channel.`,
  );

/** Notes that the channel has the video. What is there of another film stays the only one. */
export const settleUpload = async (
  { records }: Pick<BeginUploadDeps, 'records'>,
  { lease, file }: Pick<BeginUpload, 'lease' | 'file'>,
  { record, videoId }: { readonly record: UploadRecord; readonly videoId: string },
): Promise<UploadRecord> => {
  const settled =
    record.uploaded === undefined
      ? await records.put({ ...record, uploaded: videoId, session: undefined }, lease)
      : record;
  if (settled.sha256 !== file.sha256) throw takenPlace(videoId);
  return settled;
};

/** What of the quota is not reserved yet: the same day's reservation is not made twice. */
const missingQuota = (record: UploadRecord, day: string): QuotaAmounts => ({
  ...NOTHING,
  uploads: record.reservedUpload === day ? 0 : 1,
  units: record.reservedUnits === day ? 0 : VIDEO_UNITS,
});

/**
 * Quota, then a session, then its record: only then a byte may go. Who ends in between leaves a session that nobody
 * knows and nothing was sent to, which makes no video.
 */
const openSession = async (
  { records, publisher, clock }: BeginUploadDeps,
  { grant, lease, file, metadata }: BeginUpload,
  known: UploadRecord,
): Promise<BegunUpload> => {
  const day = quotaDay(clock.now());
  const amounts = missingQuota(known, day);
  const planned = {
    ...known,
    sha256: file.sha256,
    session: undefined,
    reservedUpload: day,
    reservedUnits: day,
  };
  const reserve = amounts.uploads + amounts.units === 0 ? undefined : { day, amounts };
  const reserved = await records.put(planned, lease, reserve);
  const { bytes, contentType } = file;
  const session = await publisher.startUpload(grant, metadata, { bytes, contentType });
  const record = await records.put({ ...reserved, session, reservedUpload: undefined }, lease);
  return { record, session, received: 0 };
};

const settleAs = async (
  deps: BeginUploadDeps,
  input: BeginUpload,
  found: { readonly record: UploadRecord; readonly videoId: string },
): Promise<BegunUpload> => ({
  record: await settleUpload(deps, input, found),
  uploaded: found.videoId,
});

/** A session that Google does not know is over; it may have made its video, whose answer nobody heard. */
const recover = async (
  deps: BeginUploadDeps,
  input: BeginUpload,
  record: UploadRecord,
): Promise<BegunUpload> => {
  const found = await deps.publisher.findUpload(input.grant, uploadMarker(input.videoId), record.startedAt);
  if (found !== undefined) return settleAs(deps, input, { record, videoId: found });
  return openSession(deps, input, record);
};

const resume = async (
  deps: BeginUploadDeps,
  input: BeginUpload,
  { record, session }: { readonly record: UploadRecord; readonly session: UploadSession },
): Promise<BegunUpload> => {
  const state = await deps.publisher.askUpload(input.grant, session);
  if (state.kind === 'done') return settleAs(deps, input, { record, videoId: state.videoId });
  if (state.kind === 'lost') return recover(deps, input, record);
  // Of an earlier film: what it has stays behind, and makes no video.
  if (record.sha256 !== input.file.sha256) return openSession(deps, input, record);
  return { record, session, received: state.received };
};

/**
 * Takes the upload up where it is, whoever began it; begins it where nobody has. Throws QUOTA_EXHAUSTED; PUBLISH_REFUSED
 * where the channel has an earlier film of the video; LEASE_LOST, STALE; what the publisher throws.
 */
export const beginUpload =
  (deps: BeginUploadDeps) =>
  async (input: BeginUpload): Promise<BegunUpload> => {
    const { videoId, externalId, file } = input;
    const record = await deps.records.find(videoId, externalId);
    if (record?.uploaded !== undefined) return settleAs(deps, input, { record, videoId: record.uploaded });
    if (record?.session !== undefined) return resume(deps, input, { record, session: record.session });
    const startedAt = deps.clock.now().toISOString();
    return openSession(
      deps,
      input,
      record ?? { videoId, externalId, revision: 0, sha256: file.sha256, startedAt },
    );
  };
