import { randomUUID } from 'node:crypto';
import type { ChannelGrant, Publisher } from '../../ports/publisher.ts';
import type { GuardedRequest } from '../outbound/guarded-fetch.ts';
import type { CallGoogle } from './google-client.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';
import { failureOf, isSuccess, reasonOf } from './google-failure.ts';
import type { createReadList } from './find-upload.ts';

interface Track {
  readonly snippet?: { readonly language?: string; readonly name?: string };
}

/** RFC 2387: the resource as JSON, then the file. The boundary is random, so that no file holds it. */
const asMultipart = (resource: object, file: Uint8Array): Pick<GuardedRequest, 'headers' | 'body'> => {
  const boundary = randomUUID();
  const head = `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(resource)}\r\n--${boundary}\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { headers: { 'Content-Type': `multipart/related; boundary=${boundary}` }, body };
};

type Dressing = Pick<Publisher, 'setThumbnail' | 'addCaptions' | 'inspect'>;

interface Tools {
  readonly call: CallGoogle;
  readonly endpoints: GoogleEndpoints;
  readonly readList: ReturnType<typeof createReadList>;
}

const addCaptions =
  ({ call, endpoints, readList }: Tools): Publisher['addCaptions'] =>
  async (grant: ChannelGrant, videoId, { language, name, srt }) => {
    const { items = [] } = await readList(grant, 'captions', { part: 'snippet', videoId });
    const isThere = (items as readonly Track[]).some(
      ({ snippet }) => snippet?.language === language && snippet.name === name,
    );
    if (isThere) return;
    const resource = { snippet: { videoId, language, name, isDraft: false } };
    const answer = await call(grant, {
      url: `${endpoints.upload}/captions?uploadType=multipart&part=snippet`,
      method: 'POST',
      ...asMultipart(resource, srt),
    });
    // Another worker was faster, or an answer was lost.
    if (isSuccess(answer) || reasonOf(answer) === 'captionExists') return;
    throw failureOf('the captions', answer);
  };

interface Status {
  readonly privacyStatus?: unknown;
  readonly uploadStatus?: unknown;
  readonly rejectionReason?: unknown;
  readonly failureReason?: unknown;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : 'unknown');

/** What goes with a video, and what became of it. */
export const createDressing = (tools: Tools): Dressing => ({
  setThumbnail: async (grant, videoId, jpeg) => {
    const answer = await tools.call(grant, {
      url: `${tools.endpoints.upload}/thumbnails/set?uploadType=media&videoId=${encodeURIComponent(videoId)}`,
      method: 'POST',
      headers: { 'Content-Type': 'image/jpeg', 'Content-Length': String(jpeg.length) },
      body: jpeg,
    });
    if (!isSuccess(answer)) throw failureOf('the thumbnail', answer);
  },
  addCaptions: addCaptions(tools),
  inspect: async (grant, videoId) => {
    const { items = [] } = await tools.readList(grant, 'videos', { part: 'status', id: videoId });
    const status = (items[0] as { readonly status?: Status } | undefined)?.status;
    if (status === undefined) return undefined;
    const reason = status.rejectionReason ?? status.failureReason;
    return {
      privacy: asText(status.privacyStatus),
      uploadStatus: asText(status.uploadStatus),
      ...(reason === undefined ? {} : { rejectionReason: asText(reason) }),
    };
  },
});
