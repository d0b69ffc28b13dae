import { FacelessError } from '../../domain/errors.ts';
import type { Publisher, UploadMetadata, UploadSession, UploadState } from '../../ports/publisher.ts';
import { checkUrl } from '../outbound/check-url.ts';
import type { GuardedResponse } from '../outbound/guarded-fetch.ts';
import type { CallGoogle } from './google-client.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';
import { failureOf, isSuccess, parseAnswer } from './google-failure.ts';

const asResource = (metadata: UploadMetadata): object => {
  const { title, description, tags, categoryId, privacy, publishAt, language } = metadata;
  return {
    snippet: {
      title,
      description,
      tags,
      categoryId,
      defaultLanguage: language,
      defaultAudioLanguage: language,
    },
    status: {
      privacyStatus: privacy,
      ...(publishAt === undefined ? {} : { publishAt }),
      selfDeclaredMadeForKids: metadata.madeForKids,
      containsSyntheticMedia: metadata.syntheticMedia,
      license: 'youtube',
      embeddable: true,
    },
  };
};

const unusable = (detail: string): FacelessError =>
  new FacelessError('UNAVAILABLE', `YouTube answered ${detail}.`, { retryable: true });

/** Where a session leads is data, and gets the owner's token: it has to be an upload of YouTube. */
const checkSessionUri = (location: string | undefined, { upload, targets }: GoogleEndpoints): string => {
  try {
    const url = checkUrl(location ?? '', targets);
    if (url.pathname.startsWith(new URL(upload).pathname) && url.searchParams.has('upload_id'))
      return url.href;
  } catch {
    // Told below: who published can do nothing about the address.
  }
  throw unusable('without a session to upload to');
};

const readReceived = (range: string | undefined): number => {
  if (range === undefined) return 0;
  const [, last] = /^bytes=0-(\d{1,15})$/.exec(range) ?? [];
  if (last === undefined) throw unusable('with a Range that cannot be read');
  return Number(last) + 1;
};

const readVideoId = (body: Buffer): string => {
  const { id } = (parseAnswer(body) ?? {}) as { readonly id?: unknown };
  if (typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) return id;
  throw unusable('without the video’s id');
};

/** 410 as well: that is how other uploads of Google say that a session has ended. */
const LOST = new Set([404, 410]);

const readState = (answer: GuardedResponse): UploadState => {
  const { status, headers, body } = answer;
  if (status === 308) return { kind: 'open', received: readReceived(headers.range) };
  if (isSuccess(answer)) return { kind: 'done', videoId: readVideoId(body) };
  if (LOST.has(status)) return { kind: 'lost' };
  throw failureOf('the film', answer);
};

type Uploads = Pick<Publisher, 'startUpload' | 'askUpload' | 'sendChunk'>;

/** Resumable uploads (developers.google.com/youtube/v3/guides/using_resumable_upload_protocol). */
export const createUploads = (call: CallGoogle, endpoints: GoogleEndpoints): Uploads => {
  const put = async (
    grant: Parameters<CallGoogle>[0],
    { uri, contentType }: UploadSession,
    { range, body }: { readonly range: string; readonly body?: Uint8Array },
  ): Promise<UploadState> => {
    const headers = {
      'Content-Length': String(body?.length ?? 0),
      'Content-Range': range,
      ...(body === undefined ? {} : { 'Content-Type': contentType }),
    };
    return readState(
      await call(grant, { url: uri, method: 'PUT', headers, ...(body === undefined ? {} : { body }) }),
    );
  };
  return {
    startUpload: async (grant, metadata, { bytes, contentType }) => {
      const answer = await call(grant, {
        url: `${endpoints.upload}/videos?uploadType=resumable&part=snippet,status`,
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=UTF-8',
          'X-Upload-Content-Length': String(bytes),
          'X-Upload-Content-Type': contentType,
        },
        body: JSON.stringify(asResource(metadata)),
      });
      if (!isSuccess(answer)) throw failureOf('the film’s details', answer);
      return { uri: checkSessionUri(answer.headers.location, endpoints), bytes, contentType };
    },
    askUpload: async (grant, session) => put(grant, session, { range: `bytes */${session.bytes}` }),
    sendChunk: async (grant, session, { offset, chunk }) =>
      put(grant, session, {
        range: `bytes ${offset}-${offset + chunk.length - 1}/${session.bytes}`,
        body: chunk,
      }),
  };
};
