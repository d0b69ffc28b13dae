import { createHash } from 'node:crypto';
import { checkVideo } from './check-video.ts';
import { badRequest, notImplemented } from './google-error.ts';
import { findVideo, listVideos as allVideos, needVideo, partsOf, saveVideo } from './video-rows.ts';
import {
  CHANNEL,
  headerOf,
  type Json,
  listOf,
  type YoutubeContext,
  type YoutubeRequest,
  type YoutubeResponse,
} from './youtube-context.ts';

const MAX_THUMBNAIL_BYTES = 2 * 1024 * 1024;
const MAX_RESULTS = 50;

export const listChannels = (_context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  if (request.query.get('mine') !== 'true') throw notImplemented('channels.list without mine=true');
  const channel = {
    kind: 'youtube#channel',
    id: CHANNEL.id,
    snippet: { title: CHANNEL.title },
    contentDetails: { relatedPlaylists: { uploads: CHANNEL.uploads } },
  };
  const items = [partsOf(channel, request)];
  return { status: 200, body: { kind: 'youtube#channelListResponse', items } };
};

/** The channel's uploads, newest first. A page's token is where it begins. */
export const listPlaylist = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const { query } = request;
  if (query.get('playlistId') !== CHANNEL.uploads) throw notImplemented('other playlists than the uploads');
  const from = Number(query.get('pageToken') ?? 0);
  const size = Math.min(Number(query.get('maxResults') ?? 5), MAX_RESULTS);
  const videos = allVideos(context);
  const items = videos.slice(from, from + size).map(({ id, snippet }) =>
    partsOf(
      {
        kind: 'youtube#playlistItem',
        id: `item-${id}`,
        snippet: { title: snippet['title'], publishedAt: snippet['publishedAt'] },
        contentDetails: { videoId: id },
      },
      request,
    ),
  );
  const next = from + size < videos.length ? { nextPageToken: String(from + size) } : {};
  return { status: 200, body: { kind: 'youtube#playlistItemListResponse', ...next, items } };
};

export const listVideos = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const ids = listOf(request, 'id');
  if (ids.length === 0 || ids.length > MAX_RESULTS)
    throw badRequest('missingRequiredParameter', 'id names 1 to 50 videos.');
  const items = ids
    .map((id) => findVideo(context, id))
    .filter((video) => video !== undefined)
    .map((video) => partsOf(video, request));
  return { status: 200, body: { kind: 'youtube#videoListResponse', items } };
};

/** What is not sent of a part is taken away, as the API does; who uploaded it and what became of it stays. */
export const updateVideo = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const sent = JSON.parse(request.body.toString('utf8')) as { id?: string; snippet?: Json; status?: Json };
  const video = needVideo(context, sent.id ?? '');
  const parts = listOf(request, 'part');
  const { publishedAt, channelId, channelTitle } = video.snippet;
  const { uploadStatus } = video.status;
  const merged = {
    snippet: parts.includes('snippet') ? (sent.snippet ?? {}) : video.snippet,
    status: parts.includes('status') ? (sent.status ?? {}) : video.status,
  };
  const { snippet, status } = checkVideo(merged, context.now());
  const changed = {
    ...video,
    snippet: { ...snippet, publishedAt, channelId, channelTitle },
    status: { ...status, uploadStatus },
  };
  saveVideo(context, changed);
  return { status: 200, body: partsOf(changed, request) };
};

const isPicture = (bytes: Buffer): boolean =>
  ['ffd8ff', '89504e47'].some((magic) => bytes.toString('hex', 0, 4).startsWith(magic));

export const setThumbnail = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const { id } = needVideo(context, request.query.get('videoId') ?? '');
  const { body } = request;
  if (
    body.length > MAX_THUMBNAIL_BYTES ||
    !isPicture(body) ||
    !headerOf(request, 'content-type').startsWith('image/')
  )
    throw badRequest('invalidImage', 'A thumbnail is a JPEG or PNG of at most 2 MB.');
  context.database
    .prepare('INSERT OR REPLACE INTO thumbnails (video, sha256, bytes) VALUES (?, ?, ?)')
    .run(id, createHash('sha256').update(body).digest('hex'), body.length);
  const url = `${context.endpoint()}/watch?v=${id}`;
  return { status: 200, body: { kind: 'youtube#thumbnailSetResponse', items: [{ default: { url } }] } };
};

/** Where YouTube would show it. */
export const showVideo = (context: YoutubeContext, { query }: YoutubeRequest): YoutubeResponse => {
  const { id } = needVideo(context, query.get('v') ?? '');
  return {
    status: 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: `This is a stand-in for YouTube on your own machine. ${id} was uploaded to it; nothing was published.\n`,
  };
};
