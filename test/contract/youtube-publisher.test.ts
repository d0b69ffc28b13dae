/** Channels and what goes with a video, against the stand-in for YouTube. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { fails, describeFilm, FILE, openPublisher, uploadOne } from '../support/youtube/open-publisher.ts';
import {
  answerConsent,
  connectChannel,
  newVerifier,
  REDIRECT_URI,
} from '../support/youtube/start-youtube.ts';

const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const TRACK = {
  language: 'en',
  name: 'English',
  srt: Buffer.from('1\n00:00:00,000 --> 00:00:01,000\nRain\n'),
};

const { standIn, advance, open, connect, videosOf } = openPublisher();

suite('a channel', () => {
  test('is connected by its owner’s agreement and revoked, twice too', async () => {
    const { oauth } = open();
    const connected = await connectChannel(oauth);
    assert.match(connected.title, /nothing is published/);
    assert.match(connected.externalId, /^UC/);
    await oauth.revoke(connected);
    await oauth.revoke(connected);
  });

  test('is not connected with a code that does not hold, or half an agreement', async () => {
    const { oauth } = open();
    const { codeVerifier, codeChallenge } = newVerifier();
    const given = { codeVerifier, redirectUri: REDIRECT_URI };
    await assert.rejects(oauth.exchange({ ...given, code: '4/none' }), fails('CHANNEL_REFUSED', /the code/));
    const address = new URL(oauth.authorisationUrl({ state: 's', codeChallenge, redirectUri: REDIRECT_URI }));
    assert.equal(address.searchParams.get('access_type'), 'offline');
    address.searchParams.set('scope', 'https://www.googleapis.com/auth/youtube.upload');
    const code = (await answerConsent(address.href)).searchParams.get('code') ?? '';
    await assert.rejects(oauth.exchange({ ...given, code }), fails('CHANNEL_REFUSED', /both rights/));
  });

  test('that Google knows no more has to be connected anew; a busy Google is asked again', async () => {
    const connected = await connect();
    await standIn().fail({ operation: 'token', kind: 'refuse', status: 503, reason: 'backend_error' });
    const start = async () => connected.publisher.startUpload(connected.grant, describeFilm('m'), FILE);
    await assert.rejects(start(), fails('UNAVAILABLE'));
    await standIn().fail({ operation: 'token', kind: 'refuse', status: 401, reason: 'invalid_client' });
    await assert.rejects(start(), fails('NOT_CONFIGURED', /YOUTUBE_CLIENT_ID/));
    await connected.oauth.revoke(connected.grant);
    await assert.rejects(start(), fails('CHANNEL_DISCONNECTED', /Connect the channel anew/));
  });

  test('has its access token fetched once an hour, and once more when it is refused', async () => {
    const { publisher, grant } = await connect();
    await publisher.inspect(grant, 'none');
    // Were it asked for a token again, this would meet it.
    await standIn().fail({ operation: 'token', kind: 'refuse' });
    assert.equal(await publisher.inspect(grant, 'none'), undefined);
    await assert.rejects(open().publisher.inspect(grant, 'none'), fails('UNAVAILABLE'));
    advance(3_600_000);
    assert.equal(await publisher.inspect(grant, 'none'), undefined);
  });
});

suite('a video', () => {
  test('gets its thumbnail and its captions once, whatever answer is lost', async () => {
    const connected = await connect();
    const { publisher, grant } = connected;
    advance(24 * 3_600_000);
    const id = await uploadOne(connected, 'faceless-dressed');
    await publisher.setThumbnail(grant, id, JPEG);
    await publisher.setThumbnail(grant, id, JPEG);
    await standIn().fail({ operation: 'captions.insert', kind: 'lose-answer' });
    await assert.rejects(publisher.addCaptions(grant, id, TRACK), fails('UNAVAILABLE'));
    await publisher.addCaptions(grant, id, TRACK);
    await standIn().fail({
      operation: 'captions.insert',
      kind: 'refuse',
      status: 409,
      reason: 'captionExists',
    });
    await publisher.addCaptions(grant, id, { ...TRACK, name: 'As if another worker had been faster' });
    const [video] = await videosOf('faceless-dressed');
    assert.equal(video?.thumbnail, createHash('sha256').update(JPEG).digest('hex'));
    assert.deepEqual(video.captions, [{ language: 'en', name: 'English', text: TRACK.srt.toString() }]);
    const none = publisher.setThumbnail(grant, 'none', JPEG);
    await assert.rejects(none, fails('PUBLISH_REFUSED', /thumbnail .*videoNotFound/));
    const noPicture = publisher.setThumbnail(grant, id, Buffer.from('text'));
    await assert.rejects(noPicture, fails('PUBLISH_REFUSED', /invalidImage/));
  });

  test('tells what became of it: processed, rejected, locked private, gone', async () => {
    const connected = await connect();
    const { publisher, grant } = connected;
    const id = await uploadOne(connected, 'faceless-judged');
    assert.deepEqual(await publisher.inspect(grant, id), { privacy: 'private', uploadStatus: 'uploaded' });
    await standIn().judge(id, { uploadStatus: 'rejected', rejectionReason: 'duplicate' });
    assert.deepEqual(await publisher.inspect(grant, id), {
      privacy: 'private',
      uploadStatus: 'rejected',
      rejectionReason: 'duplicate',
    });
    assert.equal(await publisher.inspect(grant, 'none'), undefined);
  });
});
