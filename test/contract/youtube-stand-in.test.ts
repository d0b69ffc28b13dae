/** The stand-in for YouTube, judged by Google's own client: what it cannot tell from YouTube, ours can be tested on. */
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, suite, test } from 'node:test';
import { auth, youtube } from '@googleapis/youtube';
import {
  answerConsent,
  newVerifier,
  REDIRECT_URI,
  startYoutube,
  type YoutubeStandIn,
} from '../support/youtube/start-youtube.ts';
import { refuses } from '../support/youtube/refuses.ts';
import { putRange, startSession } from '../support/youtube/raw-upload.ts';

const SCOPES = ['youtube.upload', 'youtube.force-ssl'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);
const UNIT = 256 * 1024;

let standIn: YoutubeStandIn;
let now = Date.parse('2030-03-10T06:00:00Z');
before(async () => {
  standIn = await startYoutube({ now: () => now });
});
after(async () => standIn.close());

/** Google's client, that retries nothing, so that a test sees each answer. */
const openClient = () => {
  const { endpoint } = standIn;
  const oauth = new auth.OAuth2({
    clientId: 'stand-in',
    clientSecret: 'stand-in',
    redirectUri: REDIRECT_URI,
    endpoints: {
      oauth2AuthBaseUrl: `${endpoint}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${endpoint}/token`,
      oauth2RevokeUrl: `${endpoint}/revoke`,
    },
  });
  const rootUrl = `${endpoint}/`;
  // For files the client goes by the option of the call alone.
  return { oauth, data: youtube({ version: 'v3', auth: oauth, rootUrl, retry: false }), here: { rootUrl } };
};

type Client = ReturnType<typeof openClient>;

const consent = async ({ oauth }: Client, scope: string[] = SCOPES) => {
  const { codeVerifier, codeChallenge } = newVerifier();
  const address = oauth.generateAuthUrl({
    access_type: 'offline',
    scope,
    state: 'a-state',
    code_challenge: codeChallenge,
    // The client's enum has this value alone beside `plain`.
    code_challenge_method: 'S256' as never,
  });
  const { searchParams } = await answerConsent(address);
  return { code: searchParams.get('code') ?? '', state: searchParams.get('state'), codeVerifier };
};

const connect = async (scope?: string[]) => {
  const client = openClient();
  const { code, codeVerifier } = await consent(client, scope);
  const { tokens } = await client.oauth.getToken({ code, codeVerifier });
  client.oauth.setCredentials(tokens);
  return { ...client, tokens };
};

const DETAILS = {
  snippet: { title: 'Rain', description: 'Soft rain.', tags: ['rain', 'sleep'], categoryId: '22' },
  status: { privacyStatus: 'private', selfDeclaredMadeForKids: false, containsSyntheticMedia: true },
};

/** A video of so many bytes; its client only uploads at once, and so the session is driven by hand. */
const upload = async (client: Awaited<ReturnType<typeof connect>>, bytes = 1000) => {
  const token = client.tokens.access_token ?? '';
  const uri = await startSession(standIn.endpoint, { token, bytes, details: DETAILS });
  const answer = await putRange(uri, {
    range: `bytes 0-${bytes - 1}/${bytes}`,
    body: Buffer.alloc(bytes, 1),
  });
  return ((await answer.json()) as { readonly id: string }).id;
};

suite('the stand-in’s consent and tokens', () => {
  test('a code is exchanged once, for the verifier of its challenge, and its tokens are renewed and revoked', async () => {
    const client = openClient();
    const { code, state, codeVerifier } = await consent(client);
    assert.equal(state, 'a-state');
    const { tokens } = await client.oauth.getToken({ code, codeVerifier });
    assert.deepEqual(tokens.scope, SCOPES.join(' '));
    await assert.rejects(client.oauth.getToken({ code, codeVerifier }), /invalid_grant/);
    client.oauth.setCredentials({ refresh_token: tokens.refresh_token ?? null });
    const { token } = await client.oauth.getAccessToken();
    assert.notEqual(token, tokens.access_token);
    await client.oauth.revokeToken(tokens.refresh_token ?? '');
    client.oauth.setCredentials({ refresh_token: tokens.refresh_token ?? null });
    await assert.rejects(client.oauth.getAccessToken(), /invalid_grant/);
    await assert.rejects(client.oauth.revokeToken(tokens.refresh_token ?? ''), /invalid_token/);
  });

  test('another verifier spoils the code; a refusal is sent back in its place', async () => {
    const client = openClient();
    const { code, codeVerifier } = await consent(client);
    await assert.rejects(client.oauth.getToken({ code, codeVerifier: 'another' }), /invalid_grant/);
    await assert.rejects(client.oauth.getToken({ code, codeVerifier }), /invalid_grant/);
    const { codeChallenge } = newVerifier();
    const address = client.oauth.generateAuthUrl({
      scope: SCOPES,
      state: 's',
      code_challenge: codeChallenge,
      code_challenge_method: 'S256' as never,
    });
    const { searchParams } = await answerConsent(address, 'deny');
    assert.deepEqual([searchParams.get('error'), searchParams.get('code')], ['access_denied', null]);
  });

  test('an access token ends after an hour, and opens what was agreed to', async () => {
    const client = await connect([SCOPES[0] ?? '']);
    await assert.rejects(
      client.data.channels.list({ part: ['snippet'], mine: true }),
      refuses(403, 'insufficientPermissions'),
    );
    client.oauth.setCredentials({ access_token: client.tokens.access_token ?? null });
    now += 3_600_000;
    const late = client.data.channels.list({ part: ['snippet'], mine: true });
    await assert.rejects(late, refuses(401, 'authError'));
  });

  test('says what it is: on its page, in its answers, in its channel’s name and where a video would be seen', async () => {
    const client = await connect();
    const { data } = await client.data.channels.list({ part: ['snippet'], mine: true });
    assert.match(data.items?.[0]?.snippet?.title ?? '', /nothing is published/);
    const id = await upload(client);
    assert.match(id, /^standin\w{4}$/);
    const page = await fetch(`${standIn.endpoint}/watch?v=${id}`);
    assert.match(page.headers.get('x-stand-in') ?? '', /nothing is published/);
    assert.match(await page.text(), /nothing was published/);
  });
});

suite('the stand-in’s videos', () => {
  test('are listed with the uploads of the channel, changed by parts, and dressed', async () => {
    const client = await connect();
    const { data, here } = client;
    const id = await upload(client);
    const { data: channels } = await data.channels.list({ part: ['contentDetails'], mine: true });
    const playlistId = channels.items?.[0]?.contentDetails?.relatedPlaylists?.uploads ?? '';
    const { data: uploads } = await data.playlistItems.list({
      part: ['snippet', 'contentDetails'],
      playlistId,
    });
    assert.equal(uploads.items?.[0]?.contentDetails?.videoId, id);
    await data.videos.update({
      part: ['snippet'],
      requestBody: { id, snippet: { ...DETAILS.snippet, title: 'Steady rain' } },
    });
    const { data: listed } = await data.videos.list({ part: ['snippet', 'status'], id: [id, 'not-there'] });
    assert.equal(listed.items?.length, 1);
    assert.equal(listed.items[0]?.snippet?.title, 'Steady rain');
    assert.equal(listed.items[0].status?.containsSyntheticMedia, true);

    const picture = Buffer.from('ffd8ffe000104a464946', 'hex');
    await data.thumbnails.set(
      { videoId: id, media: { mimeType: 'image/jpeg', body: Readable.from([picture]) } },
      here,
    );
    await assert.rejects(
      data.thumbnails.set({ videoId: id, media: { mimeType: 'image/jpeg', body: 'no picture' } }, here),
      refuses(400, 'invalidImage'),
    );
    const track = {
      part: ['snippet'],
      requestBody: { snippet: { videoId: id, language: 'en', name: 'English' } },
      media: { mimeType: 'application/octet-stream', body: '1\n00:00:00,000 --> 00:00:01,000\nRain\n' },
    };
    await data.captions.insert(track, here);
    await assert.rejects(data.captions.insert(track, here), refuses(409, 'captionExists'));
    const { data: captions } = await data.captions.list({ part: ['snippet'], videoId: id });
    assert.deepEqual(
      captions.items?.map(({ snippet }) => [snippet?.language, snippet?.name]),
      [['en', 'English']],
    );
    const { videos } = await standIn.ledger();
    assert.match(videos.find((video) => video.id === id)?.captions[0]?.text ?? '', /Rain\n$/);
  });

  test('cost what YouTube asks for, by bucket, until midnight Pacific', async () => {
    now = Date.parse('2030-03-11T06:59:00Z'); // 23:59 there, summer time since the night before
    const client = await connect();
    await upload(client);
    await client.data.channels.list({ part: ['snippet'], mine: true });
    const usedOn = async (day: string) => {
      const { quota } = await standIn.ledger();
      return Object.fromEntries(
        quota.filter((row) => row.day === day).map(({ bucket, used }) => [bucket, used]),
      );
    };
    assert.deepEqual(await usedOn('2030-03-10'), { uploads: 1, units: 1 });
    now += 60_000;
    await client.data.channels.list({ part: ['snippet'], mine: true });
    assert.deepEqual(await usedOn('2030-03-11'), { units: 1 });
    const insert = async (name: string) =>
      client.data.captions.insert(
        {
          part: ['snippet'],
          requestBody: { snippet: { videoId: 'standin0001', language: 'en', name } },
          media: { body: 'x' },
        },
        client.here,
      );
    for (let n = 0; n < 24; n += 1) await insert(`Track ${n}`);
    const over = insert('One too many');
    await assert.rejects(over, refuses(403, 'quotaExceeded'));
    assert.deepEqual(await usedOn('2030-03-11'), { units: 9601 });
  });

  test('are refused with YouTube’s reasons', async () => {
    const { tokens } = await connect();
    const refusals: [reason: string, change: { snippet?: object; status?: object }][] = [
      ['invalidTitle', { snippet: { title: '' } }],
      ['invalidTitle', { snippet: { title: 'a < b' } }],
      ['invalidDescription', { snippet: { description: 'é'.repeat(2501) } }],
      ['invalidTags', { snippet: { tags: Array.from({ length: 20 }, (_, n) => `${n} ${'x'.repeat(30)}`) } }],
      ['invalidCategoryId', { snippet: { categoryId: 'music' } }],
      ['invalidPublishAt', { status: { privacyStatus: 'public', publishAt: '2031-01-01T00:00:00Z' } }],
      ['invalidPublishAt', { status: { privacyStatus: 'private', publishAt: '2020-01-01T00:00:00Z' } }],
    ];
    for (const [reason, { snippet, status }] of refusals) {
      const details = {
        snippet: { ...DETAILS.snippet, ...snippet },
        status: { ...DETAILS.status, ...status },
      };
      const session = startSession(standIn.endpoint, {
        token: tokens.access_token ?? '',
        bytes: 10,
        details,
      });
      await assert.rejects(
        session,
        ({ message }: Error) => message.startsWith('400 ') && message.includes(reason),
      );
    }
  });
});

suite('the stand-in’s resumable sessions', () => {
  test('take whole chunks in order, say how far they are, and become one video', async () => {
    const client = await connect();
    const token = client.tokens.access_token ?? '';
    const bytes = 2 * UNIT + 5;
    const uri = await startSession(standIn.endpoint, { token, bytes, details: DETAILS });
    const ask = async () => putRange(uri, { range: `bytes */${bytes}` });
    const first = await ask();
    assert.deepEqual([first.status, first.headers.get('range')], [308, null]);
    const send = async (from: number, length: number) =>
      putRange(uri, { range: `bytes ${from}-${from + length - 1}/${bytes}`, body: Buffer.alloc(length, 7) });
    assert.equal((await send(0, 1000)).status, 400);
    const one = await send(0, UNIT);
    assert.deepEqual([one.status, one.headers.get('range')], [308, `bytes=0-${UNIT - 1}`]);
    for (const from of [0, 2 * UNIT]) {
      const misplaced = await send(from, from === 0 ? UNIT : 5);
      assert.deepEqual([misplaced.status, misplaced.headers.get('range')], [308, `bytes=0-${UNIT - 1}`]);
    }
    assert.equal((await send(UNIT, UNIT)).status, 308);
    const last = await send(2 * UNIT, 5);
    assert.equal(last.status, 201);
    const { id } = (await last.json()) as { readonly id: string };
    for (const again of [await ask(), await send(2 * UNIT, 5)])
      assert.deepEqual([again.status, ((await again.json()) as { id: string }).id], [200, id]);
    const { videos, sessions } = await standIn.ledger();
    assert.equal(videos.filter((video) => video.bytes === bytes).length, 1);
    assert.equal(sessions.filter((session) => session.videoId === id).length, 1);
  });

  test('of an unknown id, or forgotten, answer 404; what is not implemented is refused by name', async () => {
    const { tokens } = await connect();
    const token = tokens.access_token ?? '';
    const uri = await startSession(standIn.endpoint, { token, bytes: 10, details: DETAILS });
    await standIn.fail({ operation: 'ask-upload', kind: 'lose-session' });
    assert.equal((await putRange(uri, { range: 'bytes */10' })).status, 404);
    assert.equal((await putRange(`${uri}x`, { range: 'bytes */10' })).status, 404);
    const other = await fetch(`${standIn.endpoint}/youtube/v3/search?part=id`);
    assert.equal(other.status, 501);
    assert.match(await other.text(), /does not implement GET \/youtube\/v3\/search/);
  });
});
