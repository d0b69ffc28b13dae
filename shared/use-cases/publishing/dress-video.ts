import { readFile } from 'node:fs/promises';
import { isCode } from '../../domain/errors.ts';
import type { VideoFile } from '../../domain/video.ts';
import { logFrom } from '../../observability/logger.ts';
import type { UploadRecord, UploadRecordStore } from '../../ports/publishing.ts';
import type { ChannelGrant, Publisher } from '../../ports/publisher.ts';
import type { Lease } from '../../ports/store.ts';
import type { ObjectStore } from '../../ports/world.ts';

export interface DressVideoDeps {
  readonly objects: Pick<ObjectStore, 'getFile'>;
  readonly records: Pick<UploadRecordStore, 'put'>;
  readonly publisher: Pick<Publisher, 'setThumbnail' | 'addCaptions'>;
}

export interface DressVideo {
  readonly grant: ChannelGrant;
  readonly lease: Lease;
  /** YouTube's id. */
  readonly videoId: string;
  readonly files: readonly VideoFile[];
  readonly language: string;
  readonly folder: string;
}

const log = logFrom('dress-video');

const fetchFile = async (
  { objects }: DressVideoDeps,
  { files, folder }: DressVideo,
  name: VideoFile['name'],
): Promise<Uint8Array | undefined> => {
  const file = files.find((one) => one.name === name);
  if (file === undefined) return undefined;
  const path = `${folder}/${name}`;
  await objects.getFile(file.key, path);
  return readFile(path);
};

/** A channel that may not have it keeps its video: what is missing is noted. */
const unlessRefused = async (what: string, work: () => Promise<void>): Promise<string | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!isCode(error, 'PUBLISH_REFUSED')) throw error;
    log.warn('dress_refused', 'YouTube refuses a part of the video.', { error });
    return `${what}: ${error.message}`;
  }
};

/**
 * Thumbnail and captions, each once. Gives what YouTube would not take. Throws LEASE_LOST, STALE and what the publisher
 * throws but PUBLISH_REFUSED.
 */
export const dressVideo =
  (deps: DressVideoDeps) =>
  async (input: DressVideo, begun: UploadRecord): Promise<readonly string[]> => {
    const { publisher, records } = deps;
    const { grant, videoId, language, lease } = input;
    const notes: (string | undefined)[] = [];
    let record = begun;
    const jpeg = record.thumbnailSet ? undefined : await fetchFile(deps, input, 'thumbnail.jpg');
    if (jpeg !== undefined) {
      notes.push(
        await unlessRefused('No thumbnail', async () => publisher.setThumbnail(grant, videoId, jpeg)),
      );
      record = await records.put({ ...record, thumbnailSet: true }, lease);
    }
    const srt = record.captionsAdded ? undefined : await fetchFile(deps, input, 'captions.srt');
    if (srt !== undefined && srt.length > 0) {
      const captions = { language, name: '', srt };
      notes.push(
        await unlessRefused('No captions', async () => publisher.addCaptions(grant, videoId, captions)),
      );
      await records.put({ ...record, captionsAdded: true }, lease);
    }
    return notes.filter((note) => note !== undefined);
  };
