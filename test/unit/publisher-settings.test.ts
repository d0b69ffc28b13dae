/** Nothing is published, nor seems to be, unless somebody asked for it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readPublisherSettings } from '../../infra/publisher.ts';
import { createYoutube, openYoutube } from '../../shared/adapters/youtube/create-youtube.ts';
import { isCode } from '../../shared/domain/errors.ts';
import { ManualClock } from '../support/manual-clock.ts';

const YOUTUBE = {
  PUBLISHER: 'youtube',
  YOUTUBE_CLIENT_ID: '123-abc.apps.googleusercontent.com',
  YOUTUBE_CLIENT_SECRET: 'ssm:/faceless/youtube',
};

suite('the settings of a publisher', () => {
  test('are none where nothing is said, and whole where something is', () => {
    for (const deployed of [true, false]) assert.equal(readPublisherSettings(deployed, {}).PUBLISHER, 'none');
    assert.deepEqual(readPublisherSettings(true, YOUTUBE), { ...YOUTUBE, YOUTUBE_ENDPOINT: '' });
    // The stand-in's address is never taken from outside: a secret would follow it.
    const elsewhere = { ...YOUTUBE, YOUTUBE_ENDPOINT: 'https://a.example' };
    assert.equal(readPublisherSettings(true, elsewhere).YOUTUBE_ENDPOINT, '');
    assert.equal(readPublisherSettings(false, { PUBLISHER: 'stand-in' }).PUBLISHER, 'stand-in');
  });

  test('that are wrong are named, with what would be right', () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ PUBLISHER: 'vimeo' }, /PUBLISHER is "vimeo"; it can be none, youtube, stand-in/],
      [{ PUBLISHER: 'stand-in' }, /publishes nothing/],
      [{ PUBLISHER: 'youtube' }, /needs YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET/],
      [{ ...YOUTUBE, YOUTUBE_CLIENT_SECRET: 'file:/home/me/secret' }, /kept in ssm: or secretsmanager:/],
      [
        { ...YOUTUBE, YOUTUBE_CLIENT_SECRET: 'GOCSPX-secret' },
        /^Error: YOUTUBE_CLIENT_SECRET says where(?!.*GOCSPX)/,
      ],
    ];
    for (const [source, words] of wrong) assert.throws(() => readPublisherSettings(true, source), words);
  });
});

suite('YouTube as it is configured', () => {
  const open = (settings: Partial<typeof YOUTUBE> & { readonly YOUTUBE_ENDPOINT?: string }) =>
    createYoutube(
      {
        PUBLISHER: 'none',
        YOUTUBE_CLIENT_ID: '',
        YOUTUBE_CLIENT_SECRET: '',
        YOUTUBE_ENDPOINT: '',
        ...settings,
      },
      new ManualClock(),
    );

  const notConfigured = (error: unknown): boolean => isCode(error, 'NOT_CONFIGURED');

  test('is Google’s own, whatever address stands beside it', () => {
    const { oauth, publisher } = open({ ...YOUTUBE, YOUTUBE_ENDPOINT: 'http://127.0.0.1:1' });
    const given = {
      state: 'a state',
      codeChallenge: 'c',
      redirectUri: 'https://api.example/v1/channels/callback',
    };
    const address = new URL(oauth.authorisationUrl(given));
    assert.equal(address.origin + address.pathname, 'https://accounts.google.com/o/oauth2/v2/auth');
    assert.deepEqual(Object.fromEntries(address.searchParams), {
      client_id: YOUTUBE.YOUTUBE_CLIENT_ID,
      redirect_uri: given.redirectUri,
      response_type: 'code',
      scope:
        'https://www.googleapis.com/auth/youtube.upload https://www.googleapis.com/auth/youtube.force-ssl',
      access_type: 'offline',
      prompt: 'consent',
      state: 'a state',
      code_challenge: 'c',
      code_challenge_method: 'S256',
    });
    assert.equal(publisher.watchUrl('abc'), 'https://www.youtube.com/watch?v=abc');
  });

  test('is refused where nothing was asked for, and a stand-in that does not run as well', () => {
    assert.throws(() => open({}), notConfigured);
    assert.throws(() => open({ PUBLISHER: 'stand-in' }), notConfigured);
    assert.throws(() => open({ PUBLISHER: 'vimeo' }), /it can be none, youtube, stand-in/);
  });

  test('is made once, when it is first asked for: it keeps secret and tokens', () => {
    const youtube = openYoutube({ ...YOUTUBE, YOUTUBE_ENDPOINT: '' }, new ManualClock());
    assert.equal(youtube(), youtube());
    const none = openYoutube({ ...YOUTUBE, PUBLISHER: 'none', YOUTUBE_ENDPOINT: '' }, new ManualClock());
    for (const _ of [1, 2]) assert.throws(none, notConfigured);
  });

  test('reaches nothing but a stand-in with the stand-in’s client, and says where it is seen', async () => {
    const { oauth, publisher } = open({
      ...YOUTUBE,
      PUBLISHER: 'stand-in',
      YOUTUBE_ENDPOINT: 'http://127.0.0.1:1',
    });
    const address = new URL(
      oauth.authorisationUrl({ state: 's', codeChallenge: 'c', redirectUri: 'http://a' }),
    );
    assert.deepEqual(
      [address.origin, address.searchParams.get('client_id')],
      ['http://127.0.0.1:1', 'stand-in'],
    );
    assert.equal(publisher.watchUrl('abc'), 'http://127.0.0.1:1/watch?v=abc');
    const session = {
      uri: 'https://www.googleapis.com/upload/youtube/v3/videos?upload_id=1',
      bytes: 1,
      contentType: 'video/mp4',
    };
    await assert.rejects(publisher.askUpload({ refreshToken: 'x' }, session), (error) =>
      isCode(error, 'UNAVAILABLE'),
    );
  });
});
