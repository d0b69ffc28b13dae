import { badRequest } from './google-error.ts';
import { addFault, type Fault } from './faults.ts';
import { listVideos, needVideo, saveVideo } from './video-rows.ts';
import type { Json, YoutubeContext, YoutubeRequest, YoutubeResponse } from './youtube-context.ts';

/** Everything that the stand-in was sent: what tests judge a publish by. */
export interface Ledger {
  readonly sessions: readonly {
    readonly id: string;
    readonly bytes: number;
    readonly received: number;
    readonly videoId: string | null;
    readonly isLost: boolean;
  }[];
  readonly videos: readonly {
    readonly id: string;
    readonly snippet: Json;
    readonly status: Json;
    readonly sha256: string;
    readonly bytes: number;
    readonly thumbnail: string | null;
    readonly captions: readonly { readonly language: string; readonly name: string; readonly text: string }[];
  }[];
  readonly quota: readonly { readonly day: string; readonly bucket: string; readonly used: number }[];
  readonly grants: number;
  /** Faults that were asked for and have not happened yet. */
  readonly faults: number;
}

type Row = Readonly<Record<string, unknown>>;

const all = ({ database }: YoutubeContext, sql: string, ...values: string[]): Row[] =>
  database.prepare(sql).all(...values);

const describeVideo = (context: YoutubeContext, id: string): Row => ({
  ...all(
    context,
    'SELECT v.sha256, v.bytes, t.sha256 AS thumbnail FROM videos v LEFT JOIN thumbnails t ON t.video = v.id WHERE v.id = ?',
    id,
  )[0],
  captions: all(context, 'SELECT language, name, text FROM captions WHERE video = ? ORDER BY number', id),
});

export const readLedger = (context: YoutubeContext): Ledger =>
  ({
    sessions: all(
      context,
      `SELECT id, bytes, video_id AS videoId, lost AS isLost,
         (SELECT coalesce(sum(length(c.bytes)), 0) FROM chunks c WHERE c.session = s.id) AS received
       FROM sessions s ORDER BY rowid`,
    ).map((row) => ({ ...row, isLost: row['isLost'] === 1 })),
    videos: listVideos(context).map(({ id, snippet, status }) => ({
      id,
      snippet,
      status,
      ...describeVideo(context, id),
    })),
    quota: all(context, 'SELECT day, bucket, used FROM quota ORDER BY day, bucket'),
    ...all(
      context,
      'SELECT (SELECT count(*) FROM grants) AS grants, (SELECT count(*) FROM faults) AS faults',
    )[0],
  }) as unknown as Ledger;

export const showLedger = (context: YoutubeContext): YoutubeResponse => ({
  status: 200,
  body: { ...readLedger(context) },
});

const readJson = ({ body }: YoutubeRequest): Json => {
  try {
    return JSON.parse(body.toString('utf8')) as Json;
  } catch {
    throw badRequest('parseError', 'The body is not JSON.');
  }
};

export const takeFaultRequest = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  addFault(context, readJson(request) as unknown as Fault);
  return { status: 201, body: {} };
};

/** What YouTube finds about a video later: processed, rejected, made private. */
export const changeStatus = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const video = needVideo(context, request.query.get('id') ?? '');
  const changed = { ...video, status: { ...video.status, ...readJson(request) } };
  saveVideo(context, changed);
  return { status: 200, body: { ...changed } };
};
