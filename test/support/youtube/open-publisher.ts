import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before } from 'node:test';
import { createYoutube } from '../../../shared/adapters/youtube/create-youtube.ts';
import { isCode, type ErrorCode } from '../../../shared/domain/errors.ts';
import type {
  ChannelGrant,
  OAuthClient,
  Publisher,
  UploadMetadata,
  UploadSession,
  UploadState,
} from '../../../shared/ports/publisher.ts';
import { ManualClock } from '../manual-clock.ts';
import { connectChannel, startYoutube, type YoutubeStandIn } from './start-youtube.ts';

/** Every chunk but the last is a multiple of this. */
export const UNIT = 256 * 1024;
export const FILM = randomBytes(3 * UNIT + 77);
export const FILE = { bytes: FILM.length, contentType: 'video/mp4' };
export const SHA256 = createHash('sha256').update(FILM).digest('hex');

export const describeFilm = (marker: string): UploadMetadata => ({
  title: 'Rain',
  description: 'Soft rain.',
  tags: [marker, 'rain'],
  categoryId: '22',
  privacy: 'private',
  publishAt: '2031-01-01T00:00:00Z',
  syntheticMedia: true,
  madeForKids: false,
  language: 'en',
});

/** The error's code and words; no message tells what is secret. */
export const fails =
  (code: ErrorCode, words: RegExp | string = '') =>
  (error: unknown): boolean => {
    assert.ok(isCode(error, code), String(error));
    if (typeof words === 'string') assert.ok(error.message.includes(words), error.message);
    else assert.match(error.message, words);
    assert.equal(error.retryable, code === 'UNAVAILABLE');
    assert.doesNotMatch(error.message, /1\/\/stand-in|ya29|upload_id/);
    return true;
  };

export interface Connected {
  readonly oauth: OAuthClient;
  readonly publisher: Publisher;
  readonly grant: ChannelGrant;
}

/** To the end from where the session is, asking after each failure as a worker does. */
export const finish = async (
  { publisher, grant }: Connected,
  session: UploadSession,
): Promise<UploadState> => {
  let state = await publisher.askUpload(grant, session);
  for (let step = 0; step < 20 && state.kind === 'open'; step += 1) {
    const { received: offset } = state;
    const chunk = FILM.subarray(offset, offset + UNIT);
    state = await publisher
      .sendChunk(grant, session, { offset, chunk })
      .catch(async () => publisher.askUpload(grant, session));
  }
  return state;
};

/** The video's id. */
export const uploadOne = async (connected: Connected, marker: string): Promise<string> => {
  const session = await connected.publisher.startUpload(connected.grant, describeFilm(marker), FILE);
  const state = await finish(connected, session);
  assert.equal(state.kind, 'done');
  return state.kind === 'done' ? state.videoId : '';
};

/** A stand-in for a file of tests, on a clock of its own, and the publisher that is tested on it. */
export const openPublisher = () => {
  let running: YoutubeStandIn;
  let time = Date.parse('2030-01-01T12:00:00Z');
  const now = (): number => time;
  before(async () => {
    running = await startYoutube({ now });
  });
  after(async () => running.close());
  const standIn = (): YoutubeStandIn => running;
  const open = () =>
    createYoutube(
      {
        PUBLISHER: 'stand-in',
        YOUTUBE_CLIENT_ID: '',
        YOUTUBE_CLIENT_SECRET: '',
        YOUTUBE_ENDPOINT: running.endpoint,
      },
      new ManualClock(),
    );
  return {
    standIn,
    now,
    advance: (milliseconds: number): void => {
      time += milliseconds;
    },
    open,
    connect: async (): Promise<Connected> => {
      const { oauth, publisher } = open();
      const { refreshToken } = await connectChannel(oauth);
      return { oauth, publisher, grant: { refreshToken } };
    },
    videosOf: async (marker: string) =>
      (await running.ledger()).videos.filter(({ snippet }) => (snippet['tags'] as string[]).includes(marker)),
  };
};
