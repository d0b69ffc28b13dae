import { randomUUID } from 'node:crypto';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type {
  Publisher,
  UploadMetadata,
  UploadSession,
  UploadState,
} from '../../../shared/ports/publisher.ts';

interface Session {
  readonly metadata: UploadMetadata;
  readonly bytes: number;
  readonly channel: string;
  received: number;
  videoId?: string;
}

export interface ShownVideo {
  readonly id: string;
  readonly channel: string;
  readonly metadata: UploadMetadata;
  thumbnails: number;
  captions: number;
}

export interface MemoryYoutube {
  readonly publisher: Publisher;
  /** Every video that there is: what people see. */
  readonly videos: Map<string, ShownVideo>;
  readonly sessions: Map<string, Session>;
  /** Sessions of YouTube's last a week. */
  readonly forgetSessions: () => void;
}

const gone = (): FacelessError => new FacelessError('PUBLISH_REFUSED', 'There is no such video.');

/** YouTube in memory: sessions, bytes and videos; a channel is known by its grant. */
export const createMemoryYoutube = (): MemoryYoutube => {
  const sessions = new Map<string, Session>();
  const videos = new Map<string, ShownVideo>();
  const find = (id: string): ShownVideo => {
    const video = videos.get(id);
    if (video === undefined) throw gone();
    return video;
  };
  const stateOf = ({ uri }: UploadSession): UploadState => {
    const session = sessions.get(uri);
    if (session === undefined) return { kind: 'lost' };
    if (session.videoId !== undefined) return { kind: 'done', videoId: session.videoId };
    return { kind: 'open', received: session.received };
  };
  const publisher: Publisher = {
    startUpload: async ({ refreshToken }, metadata, { bytes, contentType }) => {
      const uri = `memory:${randomUUID()}`;
      sessions.set(uri, { metadata, bytes, channel: refreshToken, received: 0 });
      return { uri, bytes, contentType };
    },
    askUpload: async (_grant, session) => stateOf(session),
    sendChunk: async (_grant, session, { offset, chunk }) => {
      const known = sessions.get(session.uri);
      if (known === undefined || known.videoId !== undefined) return stateOf(session);
      if (offset !== known.received) throw new FacelessError('PUBLISH_REFUSED', 'A wrong offset.');
      known.received += chunk.length;
      if (known.received === known.bytes) {
        const { channel, metadata } = known;
        const id = randomUUID();
        known.videoId = id;
        videos.set(id, { id, channel, metadata, thumbnails: 0, captions: 0 });
      }
      return stateOf(session);
    },
    findUpload: async ({ refreshToken }, marker) =>
      [...videos.values()].find(
        ({ channel, metadata }) => channel === refreshToken && metadata.tags.includes(marker),
      )?.id,
    setThumbnail: async (_grant, id) => {
      find(id).thumbnails = 1;
    },
    addCaptions: async (_grant, id) => {
      find(id).captions = 1;
    },
    inspect: async (_grant, id) => {
      const video = videos.get(id);
      return video && { privacy: video.metadata.privacy, uploadStatus: 'uploaded' };
    },
    watchUrl: (id) => `https://watch.test/${id}`,
  };
  return { publisher, videos, sessions, forgetSessions: () => sessions.clear() };
};
