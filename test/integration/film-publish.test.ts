/**
 * A film through the front door to the stand-in for YouTube: a channel connected, the film published, the worker killed
 * where it matters. What counts is the stand-in's ledger, not what the system says of itself.
 */
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import { assertAllowed } from '../support/local-api/assert-allowed.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { type LocalApi, startLocalApi } from '../support/local-api/start-local-api.ts';
import { readLogLines } from '../support/log-lines.ts';
import { passTime } from '../support/pass-time.ts';
import { processesOf } from '../support/processes-of.ts';
import { until } from '../support/until.ts';
import { answerConsent, controlYoutube, type YoutubeControl } from '../support/youtube/start-youtube.ts';

const OWNER = 'owner-a';
const SCENES = ['Tea likes cool nights.', 'Rain feeds the hills.'];
const REQUEST = {
  source: { type: 'scenes', scenes: SCENES.map((text) => ({ text })) },
  settings: { quality: 'draft' },
};

interface Channel {
  readonly id: string;
  readonly status: string;
  readonly title?: string;
  readonly authorisationUrl?: string;
}

suite('a published film', { timeout: 600_000 }, () => {
  let api: LocalApi;
  let youtube: YoutubeControl;
  let headers: Record<string, string>;
  let channelId = '';

  const ask = async (method: string, path: string, body?: object) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const all = { ...headers, 'Content-Type': 'application/json' };
    return sendRequest(api.cloud.apiUrl, { method, path, headers: all, ...json });
  };
  const get = async <T>(path: string): Promise<T> => {
    const answer = await ask('GET', path);
    assert.equal(answer.statusCode, 200, answer.body);
    return JSON.parse(answer.body) as T;
  };
  const begin = async (): Promise<{ channel: Channel; callback: URL }> => {
    const answer = await ask('POST', '/channels');
    assert.equal(answer.statusCode, 201, answer.body);
    const channel = JSON.parse(answer.body) as Channel;
    return { channel, callback: await answerConsent(channel.authorisationUrl ?? '') };
  };
  /** As the browser does, that has no key. */
  const comeBack = async ({ search }: URL) =>
    sendRequest(api.cloud.apiUrl, { path: `/channels/callback${search}` });

  const untilStatus = async (id: string, wanted: string): Promise<VideoView> => {
    for (;;) {
      const video = await get<VideoView>(`/videos/${id}`);
      if (video.status === wanted) return video;
      assert.notEqual(video.status, 'FAILED', JSON.stringify(video.error));
      assert.equal(video.publishError, undefined, JSON.stringify(video.publishError));
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  };
  const makeFilm = async (): Promise<VideoView> => {
    const created = await ask('POST', '/videos', REQUEST);
    assert.equal(created.statusCode, 202, created.body);
    return untilStatus((JSON.parse(created.body) as VideoView).id, 'READY');
  };
  const publish = async (id: string): Promise<void> => {
    const answer = await ask('POST', `/videos/${id}/publish`, { channelId });
    assert.equal(answer.statusCode, 202, answer.body);
  };
  const uploadsOf = async (id: string) => {
    const marker = `faceless-${id.toLowerCase()}`;
    return (await youtube.ledger()).videos.filter(({ snippet }) =>
      (snippet['tags'] as string[]).includes(marker),
    );
  };
  const assertPublishedOnce = async (video: VideoView): Promise<void> => {
    const { files } = await get<{ files: { name: string; sha256: string }[] }>(`/videos/${video.id}/files`);
    const hashOf = (name: string): string | undefined => files.find((file) => file.name === name)?.sha256;
    const [upload, ...others] = await uploadsOf(video.id);
    assert.equal(others.length, 0, 'there is one video');
    assert.equal(upload?.sha256, hashOf('video.mp4'));
    assert.equal(upload?.thumbnail, hashOf('thumbnail.jpg'));
    assert.equal(upload?.captions.length, 1);
    assert.equal(video.publications?.length, 1);
    assert.equal(video.publications[0]?.videoId, upload.id);
  };

  before(async () => {
    api = await startLocalApi({ triggers: true });
    youtube = controlYoutube(api.cloud.publisherUrl ?? '');
    headers = { Authorization: `Bearer ${await api.issueKey(OWNER, 'creator')}` };
    const { channel, callback } = await begin();
    assert.equal(callback.pathname, '/v1/channels/callback');
    const done = await comeBack(callback);
    assert.equal(done.statusCode, 200, done.body);
    channelId = channel.id;
  });
  after(async () => api.close());

  test('goes to a channel that its owner connected, once', async () => {
    const { channels } = await get<{ channels: Channel[] }>('/channels');
    assert.deepEqual(
      channels.map(({ id, status }) => [id, status]),
      [[channelId, 'CONNECTED']],
    );
    assert.match(channels[0]?.title ?? '', /nothing is published/);
    const { callback } = await begin();
    assert.equal((await comeBack(callback)).statusCode, 200);
    assert.equal((await comeBack(callback)).statusCode, 404, 'good once');
    const { channels: still } = await get<{ channels: Channel[] }>('/channels');
    assert.deepEqual(
      still.map(({ id }) => id),
      [channelId],
    );
  });

  test('arrives with all that belongs to it, and tells that it is the stand-in’s', async () => {
    const { id } = await makeFilm();
    await publish(id);
    const video = await untilStatus(id, 'PUBLISHED');
    await assertPublishedOnce(video);
    const [upload] = await uploadsOf(id);
    assert.equal(upload?.status['privacyStatus'], 'private');
    assert.equal(upload.status['containsSyntheticMedia'], true);
    assert.equal(upload.status['selfDeclaredMadeForKids'], false);
    const url = video.publications?.[0]?.url ?? '';
    assert.match(await (await fetch(url)).text(), /nothing was published/);
    assert.equal((await ask('POST', `/videos/${id}/publish`, { channelId })).statusCode, 409);
  });

  test('waits for the quota of another day, and says so', async () => {
    const { id } = await makeFilm();
    await youtube.fail({ operation: 'start-upload', kind: 'refuse', status: 403, reason: 'quotaExceeded' });
    await publish(id);
    await until(async () => (await get<VideoView>(`/videos/${id}`)).parked !== undefined);
    const { parked, status } = await get<VideoView>(`/videos/${id}`);
    assert.deepEqual([status, parked?.code], ['PUBLISHING', 'QUOTA_EXHAUSTED']);
    assert.ok(Date.parse(parked?.until ?? '') > Date.now());
    assert.equal((await uploadsOf(id)).length, 0);
    await ask('POST', `/videos/${id}/cancel`);
  });

  test('waits for its channel to be connected again, and goes on when that is done', async () => {
    const { id } = await makeFilm();
    // Whether the worker has a token from before or asks for one, Google takes it no more.
    await youtube.fail({ operation: 'start-upload', kind: 'refuse', status: 401, reason: 'authError' });
    await youtube.fail({ operation: 'token', kind: 'refuse', status: 400, reason: 'invalid_grant' });
    await publish(id);
    await until(async () => (await get<VideoView>(`/videos/${id}`)).parked !== undefined);
    const { parked } = await get<VideoView>(`/videos/${id}`);
    assert.equal(parked?.code, 'CHANNEL_DISCONNECTED');
    assert.equal((await get<Channel>(`/channels/${channelId}`)).status, 'DISCONNECTED');
    const { callback } = await begin();
    assert.equal((await comeBack(callback)).statusCode, 200);
    assert.equal((await get<Channel>(`/channels/${channelId}`)).status, 'CONNECTED');
    await passTime({ client: api.documents, tableName: api.tables.tableName }, new Date().toISOString());
    await api.cloud.tick('sweep');
    await assertPublishedOnce(await untilStatus(id, 'PUBLISHED'));
  });

  // Each is done, and nobody heard of it.
  const kills = [
    ['the session is made', 'start-upload', false],
    ['the last byte has arrived', 'send-chunk', false],
    ['the last byte has arrived, and YouTube forgets the session', 'send-chunk', true],
    ['the thumbnail is set', 'thumbnails.set', false],
    ['the captions are added', 'captions.insert', false],
  ] as const;
  // Whose process it is can only be told where there is a list of processes with their environment.
  const skip = process.platform !== 'linux';
  for (const [when, operation, forgets] of kills)
    test(`is one video where the worker is killed when ${when}`, { skip }, async () => {
      const { id } = await makeFilm();
      await youtube.fail({ operation, kind: 'hold' });
      await publish(id);
      await until(async () => (await youtube.ledger()).faults === 0);
      const killedAt = new Date().toISOString();
      const folder = dirname(dirname(api.logFile));
      const workers = processesOf(folder, 'AWS_SDK_UA_APP_ID=publish/');
      assert.ok(workers.length > 0, 'a worker is at it');
      for (const { pid } of workers) process.kill(pid, 'SIGKILL');
      await until(() => processesOf(folder, 'AWS_SDK_UA_APP_ID=publish/').length === 0);
      if (forgets) await youtube.fail({ operation: 'ask-upload', kind: 'lose-session' });
      await passTime({ client: api.documents, tableName: api.tables.tableName }, killedAt);
      await api.cloud.tick('sweep');
      await assertPublishedOnce(await untilStatus(id, 'PUBLISHED'));
      assert.equal((await youtube.ledger()).faults, 0);
    });

  test('leaves no token in a log line, and each function does what its role allows', async () => {
    const lines = JSON.stringify(await readLogLines(api.logFile));
    assert.match(lines, /part_completed/);
    assert.doesNotMatch(lines, /1\/\/stand-in|ya29\.stand-in|upload_id=/);
    assertAllowed(api.recorded, [
      'connect-channel',
      'finish-connection',
      'publish-video',
      'publish',
      'sweep',
    ]);
  });
});
