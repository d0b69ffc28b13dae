/** Uploads to YouTube, against the stand-in: each fault of RELIABILITY 15 and 16, and no video twice. */
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { createGoogleFetch } from '../../shared/adapters/youtube/google-client.ts';
import { endpointsOf } from '../../shared/adapters/youtube/google-endpoints.ts';
import { createUploads } from '../../shared/adapters/youtube/upload-file.ts';
import type { ErrorCode } from '../../shared/domain/errors.ts';
import { startRawServer } from '../support/start-raw-server.ts';
import {
  describeFilm,
  fails,
  FILE,
  FILM,
  finish,
  openPublisher,
  SHA256,
  UNIT,
  uploadOne,
} from '../support/youtube/open-publisher.ts';

const { standIn, now, connect, videosOf } = openPublisher();

suite('an upload', () => {
  test('arrives whole, with what was said of it', async () => {
    const connected = await connect();
    const id = await uploadOne(connected, 'faceless-whole');
    const [video, ...others] = await videosOf('faceless-whole');
    assert.deepEqual([video?.id, video?.sha256, others.length], [id, SHA256, 0]);
    assert.deepEqual(video?.status, {
      privacyStatus: 'private',
      publishAt: '2031-01-01T00:00:00Z',
      selfDeclaredMadeForKids: false,
      containsSyntheticMedia: true,
      license: 'youtube',
      embeddable: true,
      uploadStatus: 'uploaded',
    });
    assert.equal(connected.publisher.watchUrl(id), `${standIn().endpoint}/watch?v=${id}`);
  });

  const faults = [
    ['nothing of a chunk arrives', { operation: 'send-chunk', kind: 'refuse', status: 502 }],
    ['a part of a chunk arrives', { operation: 'send-chunk', kind: 'cut', keep: 100 }],
    ['the answer to a chunk is lost', { operation: 'send-chunk', kind: 'lose-answer' }],
  ] as const;
  for (const [name, fault] of faults)
    for (const sent of [0, 1, 3])
      test(`is taken up where it was left when ${name}, after ${sent} chunks`, async () => {
        const connected = await connect();
        const marker = `faceless-${fault.kind}-${sent}`;
        const { publisher, grant } = connected;
        const session = await publisher.startUpload(grant, describeFilm(marker), FILE);
        for (let part = 0; part < sent; part += 1) {
          const offset = part * UNIT;
          const chunk = FILM.subarray(offset, offset + UNIT);
          assert.deepEqual(await publisher.sendChunk(grant, session, { offset, chunk }), {
            kind: 'open',
            received: offset + UNIT,
          });
        }
        await standIn().fail(fault);
        const state = await finish(connected, session);
        const videos = await videosOf(marker);
        assert.deepEqual(
          videos.map(({ id, sha256 }) => ({ kind: 'done', videoId: id, sha256 })),
          [{ ...state, sha256: SHA256 }],
        );
      });

  test('that keeps more than one unit of a cut chunk goes on from there', async () => {
    const connected = await connect();
    const { publisher, grant } = connected;
    const session = await publisher.startUpload(grant, describeFilm('faceless-units'), FILE);
    await standIn().fail({ operation: 'send-chunk', kind: 'cut', keep: 2 * UNIT + 9 });
    await assert.rejects(
      publisher.sendChunk(grant, session, { offset: 0, chunk: FILM }),
      fails('UNAVAILABLE'),
    );
    assert.deepEqual(await publisher.askUpload(grant, session), { kind: 'open', received: 2 * UNIT });
    await finish(connected, session);
    assert.deepEqual(
      (await videosOf('faceless-units')).map(({ sha256 }) => sha256),
      [SHA256],
    );
  });

  test('whose session is forgotten is lost, and whether it was done is found by its marker', async () => {
    const connected = await connect();
    const { publisher, grant } = connected;
    const since = new Date(now()).toISOString();
    const session = await publisher.startUpload(grant, describeFilm('faceless-found'), FILE);
    const find = async (marker: string, notBefore = since) => publisher.findUpload(grant, marker, notBefore);
    assert.equal(await find('faceless-found'), undefined);
    const state = await finish(connected, session);
    for (let other = 0; other < 55; other += 1) await uploadOne(connected, `faceless-other-${other}`);
    await standIn().fail({ operation: 'ask-upload', kind: 'lose-session' });
    assert.deepEqual(await publisher.askUpload(grant, session), { kind: 'lost' });
    const id = await find('faceless-found');
    assert.deepEqual(state, { kind: 'done', videoId: id });
    assert.equal(await find('faceless-foun'), undefined);
    assert.equal(await find('faceless-found', new Date(now() + 1).toISOString()), undefined);
  });

  const refusals: readonly [reason: string, status: number, code: ErrorCode][] = [
    ['quotaExceeded', 403, 'QUOTA_EXHAUSTED'],
    ['uploadLimitExceeded', 400, 'UPLOAD_LIMIT'],
    ['rateLimitExceeded', 403, 'UNAVAILABLE'],
    ['backendError', 503, 'UNAVAILABLE'],
    ['invalidTitle', 400, 'PUBLISH_REFUSED'],
    ['forbiddenPrivacySetting', 403, 'PUBLISH_REFUSED'],
    ['youtubeSignupRequired', 401, 'CHANNEL_DISCONNECTED'],
    ['insufficientPermissions', 403, 'CHANNEL_DISCONNECTED'],
    ['accessNotConfigured', 403, 'NOT_CONFIGURED'],
    ['constructor', 400, 'PUBLISH_REFUSED'],
  ];
  for (const [reason, status, code] of refusals)
    test(`refused with ${reason} is ${code}, and makes no session`, async () => {
      const { publisher, grant } = await connect();
      const { sessions } = await standIn().ledger();
      // A 401 is tried again with a new token.
      for (let times = status === 401 ? 2 : 1; times > 0; times -= 1)
        await standIn().fail({ operation: 'start-upload', kind: 'refuse', status, reason });
      await assert.rejects(publisher.startUpload(grant, describeFilm('m'), FILE), fails(code, reason));
      assert.equal((await standIn().ledger()).sessions.length, sessions.length);
    });

  const say = (first: string, body = ''): string =>
    `HTTP/1.1 ${first}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const sessionAt = (uri: string): string => say(`200 OK\r\nLocation: ${uri}`);
  const perDay = {
    errors: [{ reason: 'rateLimitExceeded' }],
    details: [{ metadata: { quota_unit: '1/d/{project}' } }],
  };
  const elsewhere = 'https://a.example/upload/youtube/v3/videos?upload_id=1';
  const answers = [
    ['a session elsewhere', () => sessionAt(elsewhere), 'UNAVAILABLE', /without a session/],
    [
      'a session of another service',
      (origin: string) => sessionAt(`${origin}/other?upload_id=1`),
      'UNAVAILABLE',
      /without a session/,
    ],
    [
      'a day’s quota that is refused like a rate',
      () => say('429 No', JSON.stringify({ error: perDay })),
      'QUOTA_EXHAUSTED',
      /midnight Pacific/,
    ],
    ['a page', () => say('403 No', '<b>reason: x</b>'), 'PUBLISH_REFUSED', /403, unknown/],
  ] as const;
  for (const [name, answer, code, words] of answers)
    test(`answered with ${name} is ${code}`, async (context: TestContext) => {
      let text = '';
      const server = await startRawServer(() => text);
      text = answer(server.origin);
      context.after(server.close);
      const endpoints = endpointsOf(server.origin);
      const send = createGoogleFetch(endpoints);
      const uploads = createUploads(async (_grant, request) => send(request), endpoints);
      const grant = { refreshToken: 'any' };
      await assert.rejects(uploads.startUpload(grant, describeFilm('m'), FILE), fails(code, words));
    });
});
