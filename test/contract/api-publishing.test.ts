/** A channel connected and a film published, through the functions as they are exported, to the stand-in of YouTube. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { ulid } from 'ulid';
import type { ChannelView } from '../../functions/api/channels/channel-view.schema.ts';
import type { VideoView } from '../../functions/api/videos/video-view.schema.ts';
import { createObjectStore } from '../../shared/adapters/aws/create-object-store.ts';
import { createVideoStore } from '../../shared/adapters/aws/create-video-store.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { auditSubject, channelSubject, videoPrefix } from '../../shared/domain/keys.ts';
import type { VideoFile } from '../../shared/domain/video.ts';
import { captureLines } from '../support/capture-lines.ts';
import { makeContext, makeSqsEvent } from '../support/make-sqs-event.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { openApi } from '../support/open-api.ts';
import { answerConsent, startYoutube } from '../support/youtube/start-youtube.ts';

const youtube = await startYoutube();
after(youtube.close);
const folder = await mkdtemp(join(tmpdir(), 'faceless-publishing-'));
after(async () => rm(folder, { recursive: true, force: true }));
const { aws, call } = await openApi({
  PUBLISHER: 'stand-in',
  YOUTUBE_ENDPOINT: youtube.endpoint,
  CHANNEL_SECRETS: `folder:${folder}/secrets`,
});
const { handler: work } = (await import('../../functions/workers/publish/handler.ts')) as {
  readonly handler: (event: SQSEvent, context: object) => Promise<SQSBatchResponse>;
};

const clock = { now: () => new Date() };
const { dynamo: client, tableName, auditTableName, bucketName } = aws;
const tables = { client, tableName, auditTableName, clock, newId: () => ulid() };
const videos = createVideoStore(tables);
const objects = createObjectStore({ client: aws.s3, bucketName });
const owner = 'owner-a';

const connect = async (choice: 'allow' | 'deny' = 'allow') => {
  const begun = await call('connectChannel');
  assert.equal(begun.statusCode, 201, begun.body);
  const { id, authorisationUrl } = JSON.parse(begun.body) as { id: string; authorisationUrl: string };
  const back = await answerConsent(authorisationUrl, choice);
  const query = Object.fromEntries(back.searchParams);
  return { id, back, query, answer: await call('finishConnection', { query }) };
};

const putFile = async (
  prefix: string,
  name: VideoFile['name'],
  [contentType, bytes]: readonly [string, Buffer],
): Promise<VideoFile> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { name, contentType, ...(await objects.putFile({ key: `${prefix}${name}`, path, contentType })) };
};

/** A film that is READY, in the bucket. */
const makeFilm = async () => {
  const id = ulid();
  const prefix = videoPrefix(id);
  const film = Buffer.alloc(600_000, id);
  const metadata = {
    title: 'Tea',
    description: 'Tea grows on hills.',
    tags: ['tea'],
    provenance: [{ kind: 'voice', name: 'slt', source: 'Flite', author: 'CMU', licence: 'CMU' }],
  };
  const files = [
    await putFile(prefix, 'video.mp4', ['video/mp4', film]),
    await putFile(prefix, 'thumbnail.jpg', ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])]),
    await putFile(prefix, 'captions.srt', [
      'application/x-subrip',
      Buffer.from('1\n00:00:00,000 --> 00:00:01,000\nTea\n'),
    ]),
    {
      name: 'metadata.json',
      contentType: 'application/json',
      bytes: 1,
      ...(await objects.putJson(`${prefix}metadata.json`, metadata)),
    },
  ] as const;
  return videos.create({ video: makeVideo({ id, owner, status: 'READY', files }), audit: makeAudit() });
};

const deliver = async (): Promise<number> => {
  const command = new ReceiveMessageCommand({
    QueueUrl: aws.queueUrls.publish,
    VisibilityTimeout: 1,
    MessageSystemAttributeNames: ['ApproximateReceiveCount'],
  });
  const { Messages = [] } = await aws.sqs.send(command);
  const sent = Messages.map(({ ReceiptHandle = '', Body = '', Attributes }) => ({
    id: ReceiptHandle,
    body: Body,
    received: Number(Attributes?.ApproximateReceiveCount),
  }));
  assert.equal(sent.length, 1);
  const { value } = await captureLines(async () => work(makeSqsEvent(sent), makeContext(60_000)));
  return value.batchItemFailures.length;
};

suite('a channel', () => {
  test('is connected by its owner’s agreement, and shows nothing that opens it', async () => {
    const { id, query, back, answer } = await connect();
    assert.equal(back.origin + back.pathname, 'http://api.test:8080/v1/channels/callback');
    assert.equal(answer.statusCode, 200, answer.body);
    const channel = JSON.parse(answer.body) as ChannelView;
    assert.equal(channel.status, 'CONNECTED');
    assert.deepEqual(JSON.parse((await call('getChannel', { id })).body), channel);
    assert.deepEqual(JSON.parse((await call('listChannels')).body), { channels: [channel] });
    assert.equal((await call('getChannel', { id, owner: 'owner-b' })).statusCode, 404);
    assert.doesNotMatch(answer.body, /token|verifier|state/i);
    assert.equal((await call('finishConnection', { query })).statusCode, 404, 'it works once');
    const { rows, newest } = await createTrailStore(tables).readChain(channelSubject(id));
    assert.deepEqual(
      rows.map(({ action, actor }) => [action, actor]),
      [
        ['channel_connecting', 'key:key-1'],
        ['channel_connected', `user:${owner}`],
      ],
    );
    assert.equal(findBrokenRow(rows, newest?.hash ?? ''), undefined);
  });

  test('that is connected again is the same channel under a new agreement', async () => {
    const { channels: before } = JSON.parse((await call('listChannels')).body) as { channels: ChannelView[] };
    const { id, answer } = await connect();
    assert.equal((JSON.parse(answer.body) as ChannelView).id, before[0]?.id);
    assert.equal((await call('getChannel', { id })).statusCode, 404);
    const { channels } = JSON.parse((await call('listChannels')).body) as { channels: ChannelView[] };
    assert.equal(channels.length, 1);
  });

  test('whose owner does not agree stays unconnected, with the reason', async () => {
    const { id, answer } = await connect('deny');
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /channel-refused.*access_denied/);
    assert.equal((JSON.parse((await call('getChannel', { id })).body) as ChannelView).status, 'CONNECTING');
    assert.equal((await call('deleteChannel', { id })).statusCode, 204);
  });

  test('of nobody is asked for by a state that was made up', async () => {
    const query = { state: 'made-up', code: '4/abc' };
    assert.equal((await call('finishConnection', { query })).statusCode, 404);
  });
});

suite('a film', () => {
  test('is published once, whoever delivers its message again', async () => {
    const { answer } = await connect();
    const { id: channelId } = JSON.parse(answer.body) as ChannelView;
    const { id } = await makeFilm();
    const body = { channelId, privacy: 'unlisted' };
    const asked = await call('publishVideo', { id, body });
    assert.equal(asked.statusCode, 202, asked.body);
    assert.equal((JSON.parse(asked.body) as VideoView).status, 'PUBLISHING');
    assert.equal(await deliver(), 0);
    const shown = JSON.parse((await call('getVideo', { id })).body) as VideoView;
    assert.equal(shown.status, 'PUBLISHED', JSON.stringify(shown));
    const [publication] = shown.publications ?? [];
    assert.ok(publication?.url.startsWith(youtube.endpoint));
    assert.equal(publication?.privacy, 'unlisted');
    const { videos: made } = await youtube.ledger();
    assert.equal(made.length, 1);
    assert.equal((await call('publishVideo', { id, body })).statusCode, 409, 'it is there');
    const { rows, newest } = await createTrailStore(tables).readChain(auditSubject(id));
    assert.deepEqual(rows.map(({ action }) => action).slice(1), [
      'video_transition',
      'video_uploaded',
      'video_published',
    ]);
    assert.equal(findBrokenRow(rows, newest?.hash ?? ''), undefined);
  });

  test('waits for the quota where YouTube says that it is spent', async () => {
    const { channels } = JSON.parse((await call('listChannels')).body) as { channels: ChannelView[] };
    const { id } = await makeFilm();
    await youtube.fail({
      operation: 'start-upload',
      kind: 'refuse',
      status: 403,
      reason: 'quotaExceeded',
    });
    const asked = await call('publishVideo', { id, body: { channelId: channels[0]?.id } });
    assert.equal(asked.statusCode, 202, asked.body);
    assert.equal(await deliver(), 0);
    const shown = JSON.parse((await call('getVideo', { id })).body) as VideoView;
    assert.equal(shown.status, 'PUBLISHING');
    assert.equal(shown.parked?.code, 'QUOTA_EXHAUSTED');
  });

  test('is asked for with its channel, which has to be its owner’s, and its approval', async () => {
    const { channels } = JSON.parse((await call('listChannels')).body) as { channels: ChannelView[] };
    const source = { type: 'script', text: 'Tea grows on hills.' };
    const publish = { channelId: channels[0]?.id, publishAt: '2099-01-01T00:00:00Z' };
    const made = await call('createVideo', { body: { source, publish, approval: true } });
    assert.equal(made.statusCode, 202, made.body);
    const view = JSON.parse(made.body) as VideoView;
    assert.equal(view.approval, true);
    assert.deepEqual(view.publish, {
      channelId: channels[0]?.id,
      privacy: 'private',
      publishAt: '2099-01-01T00:00:00.000Z',
      madeForKids: false,
    });
    const refused = await call('createVideo', { body: { source, publish: { channelId: ulid() } } });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /\/publish\/channelId/);
    assert.equal((await call('approveVideo', { id: view.id })).statusCode, 409);
    const stored = await videos.get(owner, view.id);
    assert.ok(stored);
    const change = { status: 'AWAITING_REVIEW', publish: undefined } as const;
    await videos.change({ video: stored, change, audit: makeAudit() });
    const approved = await call('approveVideo', { id: view.id });
    assert.equal(approved.statusCode, 202, approved.body);
    assert.equal((JSON.parse(approved.body) as VideoView).status, 'READY');
  });

  test('goes to its owner’s channels only', async () => {
    const { id } = await makeFilm();
    const { statusCode, body } = await call('publishVideo', { id, body: { channelId: ulid() } });
    assert.equal(statusCode, 422);
    assert.match(body, /\/channelId.*no channel of yours/);
  });
});

suite('a channel that is removed', () => {
  test('is gone, with the right to publish there', async () => {
    const { channels } = JSON.parse((await call('listChannels')).body) as { channels: ChannelView[] };
    const id = channels[0]?.id ?? '';
    assert.equal((await call('deleteChannel', { id, owner: 'owner-b' })).statusCode, 404);
    assert.equal((await call('deleteChannel', { id })).statusCode, 204);
    assert.equal((await call('getChannel', { id })).statusCode, 404);
    await assert.rejects(rm(join(folder, 'secrets', id)), { code: 'ENOENT' });
  });
});
