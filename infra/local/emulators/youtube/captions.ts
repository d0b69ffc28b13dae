import { badRequest, GoogleError } from './google-error.ts';
import { readMultipart } from './read-multipart.ts';
import { needVideo } from './video-rows.ts';
import type { Json, YoutubeContext, YoutubeRequest, YoutubeResponse } from './youtube-context.ts';

const MAX_NAME = 150;

const asCaption = (row: Readonly<Record<string, unknown>>): Json => ({
  kind: 'youtube#caption',
  id: `caption-${String(row['number'])}`,
  snippet: { videoId: row['video'], language: row['language'], name: row['name'], status: 'serving' },
});

export const listCaptions = (context: YoutubeContext, { query }: YoutubeRequest): YoutubeResponse => {
  const { id } = needVideo(context, query.get('videoId') ?? '');
  const rows = context.database.prepare('SELECT * FROM captions WHERE video = ? ORDER BY number').all(id);
  return { status: 200, body: { kind: 'youtube#captionListResponse', items: rows.map(asCaption) } };
};

export const insertCaption = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const { resource, media } = readMultipart(request);
  const { snippet } = resource as { readonly snippet?: Json };
  const { videoId, language, name } = snippet ?? {};
  if (typeof videoId !== 'string' || typeof language !== 'string' || typeof name !== 'string')
    throw badRequest('invalidMetadata', 'snippet has videoId, language and name.');
  if (name.length > MAX_NAME) throw badRequest('nameTooLong', 'A name has at most 150 characters.');
  needVideo(context, videoId);
  if (media.body.length === 0) throw badRequest('contentRequired', 'There is no file.');
  const row = context.database
    .prepare(
      'INSERT INTO captions (video, language, name, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING *',
    )
    .get(videoId, language, name, media.body.toString('utf8'));
  if (row === undefined)
    throw new GoogleError(409, 'captionExists', 'There is such a caption track already.');
  return { status: 200, body: asCaption(row) };
};
