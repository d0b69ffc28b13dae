import { createHash } from 'node:crypto';
import { inTransaction } from '../aws/open-database.ts';
import type { VideoResource } from './check-video.ts';
import { GoogleError } from './google-error.ts';
import { CHANNEL, type Json, listOf, type YoutubeContext, type YoutubeRequest } from './youtube-context.ts';

interface StoredVideo extends VideoResource {
  readonly kind: 'youtube#video';
  readonly id: string;
}

/** As long as YouTube's, and plainly none of them. */
const newVideoId = (number: number): string => `standin${number.toString(36).padStart(4, '0')}`;

const hashOf = ({ database }: YoutubeContext, session: string): string => {
  const hash = createHash('sha256');
  const rows = database.prepare('SELECT bytes FROM chunks WHERE session = ? ORDER BY start').iterate(session);
  for (const { bytes } of rows) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
};

/** Makes a video of a whole session, once; its bytes are dropped, their hash stays. */
export const createVideo = (
  context: YoutubeContext,
  session: { readonly id: string; readonly bytes: number; readonly resource: VideoResource },
): StoredVideo => {
  const { database, now } = context;
  const sha256 = hashOf(context, session.id);
  return inTransaction(database, () => {
    const { next } = database.prepare('SELECT count(*) + 1 AS next FROM videos').get() ?? {};
    const publishedAt = new Date(now()).toISOString();
    const { snippet, status } = session.resource;
    const video: StoredVideo = {
      kind: 'youtube#video',
      id: newVideoId(Number(next)),
      snippet: { ...snippet, publishedAt, channelId: CHANNEL.id, channelTitle: CHANNEL.title },
      status: { privacyStatus: 'public', ...status, uploadStatus: 'uploaded' },
    };
    database
      .prepare('INSERT INTO videos (id, resource, sha256, bytes) VALUES (?, ?, ?, ?)')
      .run(video.id, JSON.stringify(video), sha256, session.bytes);
    database.prepare('UPDATE sessions SET video_id = ? WHERE id = ?').run(video.id, session.id);
    database.prepare('DELETE FROM chunks WHERE session = ?').run(session.id);
    return video;
  });
};

export const findVideo = ({ database }: YoutubeContext, id: string): StoredVideo | undefined => {
  const row = database.prepare('SELECT resource FROM videos WHERE id = ?').get(id);
  return row === undefined ? undefined : (JSON.parse(String(row['resource'])) as StoredVideo);
};

/** Throws videoNotFound. */
export const needVideo = (context: YoutubeContext, id: string): StoredVideo => {
  const video = findVideo(context, id);
  if (video === undefined) throw new GoogleError(404, 'videoNotFound', 'The video cannot be found.');
  return video;
};

export const saveVideo = ({ database }: YoutubeContext, video: StoredVideo): void => {
  database.prepare('UPDATE videos SET resource = ? WHERE id = ?').run(JSON.stringify(video), video.id);
};

/** Newest first. */
export const listVideos = ({ database }: YoutubeContext): StoredVideo[] =>
  database
    .prepare('SELECT resource FROM videos ORDER BY number DESC')
    .all()
    .map(({ resource }) => JSON.parse(String(resource)) as StoredVideo);

/** Only the parts that were asked for, as the API does. */
export const partsOf = (resource: object, request: Pick<YoutubeRequest, 'query'>): Json => {
  const wanted = new Set(['kind', 'id', ...listOf(request, 'part')]);
  return Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name)));
};
