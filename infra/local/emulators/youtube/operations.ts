import { insertCaption, listCaptions } from './captions.ts';
import { allow, deny, showConsent } from './consent.ts';
import { notImplemented } from './google-error.ts';
import { changeStatus, showLedger, takeFaultRequest } from './ledger.ts';
import type { Bucket } from './quota.ts';
import { giveToken, revokeToken } from './tokens.ts';
import { continueUpload, namePut, startUpload } from './upload-sessions.ts';
import { listChannels, listPlaylist, listVideos, setThumbnail, showVideo, updateVideo } from './videos.ts';
import type { YoutubeContext, YoutubeRequest, YoutubeResponse } from './youtube-context.ts';

export interface Operation {
  /** Faults are asked for by it. */
  readonly name: string;
  readonly run: (context: YoutubeContext, request: YoutubeRequest) => YoutubeResponse;
  /** Any of them suffices; absent where no token is asked for. */
  readonly scopes?: readonly string[];
  /** Of a bucket, charged before it runs. */
  readonly cost?: readonly [bucket: Bucket, units: number];
}

const UPLOAD = ['youtube.upload', 'youtube.force-ssl', 'youtube'];
const MANAGE = ['youtube.force-ssl', 'youtube'];
const CAPTIONS = ['youtube.force-ssl'];

const method = (
  name: string,
  run: Operation['run'],
  rights: readonly [scopes: readonly string[], units: number],
): Operation => ({ name, run, scopes: rights[0], cost: ['units', rights[1]] });

const plain = (name: string, run: Operation['run']): Operation => ({ name, run });

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['GET /o/oauth2/v2/auth', plain('consent', showConsent)],
  ['GET /o/oauth2/v2/allow', plain('consent', allow)],
  ['GET /o/oauth2/v2/deny', plain('consent', deny)],
  ['POST /token', plain('token', giveToken)],
  ['POST /revoke', plain('revoke', revokeToken)],
  ['GET /watch', plain('watch', showVideo)],
  // The session's own bucket is charged once what is asked for is found right.
  ['POST /upload/youtube/v3/videos', { name: 'start-upload', run: startUpload, scopes: UPLOAD }],
  ['GET /youtube/v3/channels', method('channels.list', listChannels, [MANAGE, 1])],
  ['GET /youtube/v3/playlistItems', method('playlistItems.list', listPlaylist, [MANAGE, 1])],
  ['GET /youtube/v3/videos', method('videos.list', listVideos, [MANAGE, 1])],
  ['PUT /youtube/v3/videos', method('videos.update', updateVideo, [MANAGE, 50])],
  ['POST /upload/youtube/v3/thumbnails/set', method('thumbnails.set', setThumbnail, [UPLOAD, 50])],
  ['GET /youtube/v3/captions', method('captions.list', listCaptions, [CAPTIONS, 50])],
  ['POST /upload/youtube/v3/captions', method('captions.insert', insertCaption, [CAPTIONS, 400])],
  ['GET /stand-in/ledger', plain('stand-in', showLedger)],
  ['POST /stand-in/faults', plain('stand-in', takeFaultRequest)],
  ['POST /stand-in/status', plain('stand-in', changeStatus)],
]);

/** Throws notImplemented, which names what was asked. */
export const findOperation = (request: YoutubeRequest): Operation => {
  const route = `${request.method} ${request.path}`;
  // The session's address is what opens it.
  if (route === 'PUT /upload/youtube/v3/videos') return { name: namePut(request), run: continueUpload };
  const operation = OPERATIONS.get(route);
  if (operation === undefined) throw notImplemented(route);
  return operation;
};
