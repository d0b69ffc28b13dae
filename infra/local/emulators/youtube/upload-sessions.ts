import { randomBytes } from 'node:crypto';
import { checkVideo, type VideoResource } from './check-video.ts';
import { badRequest, GoogleError, notImplemented } from './google-error.ts';
import { charge } from './quota.ts';
import { createVideo, findVideo } from './video-rows.ts';
import {
  headerOf,
  listOf,
  type YoutubeContext,
  type YoutubeRequest,
  type YoutubeResponse,
} from './youtube-context.ts';

/** Every chunk but the last is a multiple of this. */
const UNIT = 256 * 1024;

interface Session {
  readonly id: string;
  readonly bytes: number;
  readonly resource: VideoResource;
  readonly videoId: string | null;
}

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest('parseError', 'The body is not JSON.');
  }
};

/** videos.insert as far as a session: what is to come is known, and nothing of it has come. */
export const startUpload = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const { query, body } = request;
  if (query.get('uploadType') !== 'resumable')
    throw notImplemented(`uploadType=${String(query.get('uploadType'))}`);
  const parts = listOf(request, 'part');
  if (!parts.includes('snippet') || !parts.includes('status'))
    throw badRequest('unexpectedPart', 'part names snippet and status.');
  const bytes = Number(headerOf(request, 'x-upload-content-length'));
  if (!Number.isSafeInteger(bytes) || bytes <= 0)
    throw badRequest('mediaBodyRequired', 'X-Upload-Content-Length is missing.');
  const resource = checkVideo(parseJson(body), context.now());
  charge(context, 'uploads', 1);
  const id = randomBytes(24).toString('base64url');
  context.database
    .prepare('INSERT INTO sessions (id, bytes, content_type, resource) VALUES (?, ?, ?, ?)')
    .run(id, bytes, headerOf(request, 'x-upload-content-type'), JSON.stringify(resource));
  const url = new URL('/upload/youtube/v3/videos', context.endpoint());
  url.search = new URLSearchParams([...query, ['upload_id', id]]).toString();
  return { status: 200, headers: { Location: url.href } };
};

const needSession = ({ database }: YoutubeContext, { query }: YoutubeRequest): Session => {
  const row = database
    .prepare('SELECT * FROM sessions WHERE id = ? AND lost = 0')
    .get(query.get('upload_id') ?? '');
  if (row === undefined) throw new GoogleError(404, 'notFound', 'The upload session cannot be found.');
  const { id, bytes, resource, video_id: videoId } = row;
  return {
    id: String(id),
    bytes: Number(bytes),
    resource: JSON.parse(String(resource)) as VideoResource,
    videoId: videoId === null ? null : String(videoId),
  };
};

const receivedOf = ({ database }: YoutubeContext, { id }: Session): number =>
  Number(
    database
      .prepare('SELECT coalesce(sum(length(bytes)), 0) AS received FROM chunks WHERE session = ?')
      .get(id)?.['received'],
  );

const incomplete = (received: number): YoutubeResponse => ({
  status: 308,
  headers: received === 0 ? {} : { Range: `bytes=0-${received - 1}` },
});

const asAnswer = (context: YoutubeContext, session: Session): YoutubeResponse =>
  session.videoId === null
    ? incomplete(receivedOf(context, session))
    : { status: 200, body: { ...findVideo(context, session.videoId) } };

const keep = ({ database }: YoutubeContext, session: Session, start: number, bytes: Buffer): void => {
  if (bytes.length > 0)
    database
      .prepare('INSERT INTO chunks (session, start, bytes) VALUES (?, ?, ?)')
      .run(session.id, start, bytes);
};

interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly body: Buffer;
}

const checkChunk = ({ start, end, body }: Chunk, { bytes }: Session): void => {
  if (end >= bytes || end - start + 1 !== body.length)
    throw badRequest('badContent', 'Content-Range and the body do not agree.');
  if (end + 1 < bytes && body.length % UNIT !== 0)
    throw badRequest('badContent', 'A chunk that is not the last has a multiple of 256 KiB.');
};

const receive = (context: YoutubeContext, session: Session, chunk: Chunk): YoutubeResponse => {
  const received = receivedOf(context, session);
  // Bytes that are there already, or leave a gap: the client hears where to go on.
  if (session.videoId !== null || chunk.start !== received) return asAnswer(context, session);
  checkChunk(chunk, session);
  keep(context, session, chunk.start, chunk.body);
  if (chunk.end + 1 < session.bytes) return incomplete(chunk.end + 1);
  return { status: 201, body: { ...createVideo(context, session) } };
};

const RANGE = /^bytes (?:\*|(\d{1,15})-(\d{1,15}))\/(\d{1,15})$/;

/** What a PUT to a session is: the question how far it is, or a chunk. */
export const namePut = (request: YoutubeRequest): 'ask-upload' | 'send-chunk' =>
  headerOf(request, 'content-range').startsWith('bytes */') ? 'ask-upload' : 'send-chunk';

/** Bytes of a chunk whose rest never came; whole units of them stay. */
const keepCut = (context: YoutubeContext, session: Session, { start, body }: Chunk): void => {
  if (start === receivedOf(context, session))
    keep(context, session, start, body.subarray(0, body.length - (body.length % UNIT)));
};

export const continueUpload = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const session = needSession(context, request);
  const found = RANGE.exec(headerOf(request, 'content-range'));
  if (found === null || Number(found[3]) !== session.bytes)
    throw badRequest('badContent', 'Content-Range is missing, or names another length.');
  if (found[1] === undefined) return asAnswer(context, session);
  const chunk = { start: Number(found[1]), end: Number(found[2]), body: request.body };
  if (!request.isCut) return receive(context, session, chunk);
  keepCut(context, session, chunk);
  return incomplete(receivedOf(context, session));
};
