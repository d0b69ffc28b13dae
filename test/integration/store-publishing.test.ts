import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { ulid } from 'ulid';
import { createChannelStore } from '../../shared/adapters/aws/create-channel-store.ts';
import { createGrantStore } from '../../shared/adapters/aws/create-grant-store.ts';
import { createTrailStore } from '../../shared/adapters/aws/read-trail.ts';
import {
  createUploadRecordStore,
  readYoutubeQuota,
} from '../../shared/adapters/aws/create-upload-record-store.ts';
import { createWorkStore } from '../../shared/adapters/aws/create-work-store.ts';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { channelSubject } from '../../shared/domain/keys.ts';
import { DAILY_QUOTA, NOTHING } from '../../shared/domain/publishing/youtube-quota.ts';
import { makeChannel } from '../support/make-channel.ts';
import { makeAudit } from '../support/make-video.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startAws } from '../support/start-aws.ts';

const aws = await startAws();
after(aws.close);
const clock = new ManualClock();
const { dynamo: client, tableName, auditTableName } = aws;
const tables = { client, tableName, auditTableName, clock, newId: () => ulid() };
const audit = makeAudit({ type: 'configuration_change', action: 'channel_connecting' });

suite('channels', () => {
  const channels = createChannelStore(tables);
  const connection = {
    stateHash: 'a'.repeat(64),
    codeVerifier: 'verifier',
    redirectUri: 'http://127.0.0.1/v1/channels/callback',
    expiresAt: '2030-01-01T00:10:00.000Z',
  };

  test('are found by what a connection hands back, until it is made', async () => {
    const made = await channels.create({ channel: makeChannel({ status: 'CONNECTING', connection }), audit });
    assert.deepEqual(await channels.findConnecting(connection.stateHash), made);
    assert.equal(await channels.findConnecting('b'.repeat(64)), undefined);
    const change = { status: 'CONNECTED', connection: undefined } as const;
    const connected = await channels.change({ channel: made, change, audit });
    assert.equal(await channels.findConnecting(connection.stateHash), undefined);
    await assert.rejects(channels.change({ channel: made, change, audit }), { code: 'STALE' });
    await channels.remove({ channel: connected, audit });
    assert.equal(await channels.get(made.owner, made.id), undefined);
    const { rows, newest } = await createTrailStore(tables).readChain(channelSubject(made.id));
    assert.equal(rows.length, 3);
    assert.equal(findBrokenRow(rows, newest?.hash ?? ''), undefined);
  });

  test('are their owner’s alone, oldest first', async () => {
    const owner = ulid();
    const ids = [ulid(1), ulid(2)];
    for (const id of ids.toReversed()) await channels.create({ channel: makeChannel({ id, owner }), audit });
    assert.deepEqual(
      (await channels.list(owner)).map(({ id }) => id),
      ids,
    );
    assert.equal(await channels.get('owner-b', ids[0] ?? ''), undefined);
  });
});

suite('records of uploads', () => {
  const project = '123456789012';
  const records = createUploadRecordStore(tables, project);
  const work = createWorkStore(tables);
  const takeLease = async (videoId: string) =>
    work.acquire({ videoId, stage: 'publish', part: 0, attempt: 1, rebuild: 0, seconds: 30 });
  const newRecord = (videoId: string) => ({
    videoId,
    externalId: 'UC-tea',
    revision: 0,
    sha256: '0'.repeat(64),
    startedAt: '2030-01-01T00:00:00.000Z',
  });

  test('are written one after the other, by who holds the lease', async () => {
    const videoId = ulid();
    const lease = await takeLease(videoId);
    const first = await records.put(newRecord(videoId), lease);
    assert.equal(first.revision, 1);
    assert.deepEqual(await records.find(videoId, 'UC-tea'), first);
    await assert.rejects(records.put(newRecord(videoId), lease), { code: 'STALE' });
    clock.advance(31);
    const next = await takeLease(videoId);
    await assert.rejects(records.put(first, lease), { code: 'LEASE_LOST' });
    const session = { uri: 'https://upload.test/1', bytes: 9, contentType: 'video/mp4' };
    const second = await records.put({ ...first, session }, next);
    const third = await records.put({ ...second, session: undefined, uploaded: 'abc' }, next);
    assert.deepEqual(await records.find(videoId, 'UC-tea'), {
      ...first,
      revision: third.revision,
      uploaded: 'abc',
    });
  });

  test('take their quota with them, and are not written where it is spent', async () => {
    const [day, videoId] = ['2030-01-02', ulid()];
    const lease = await takeLease(videoId);
    const amounts = { ...NOTHING, uploads: 1, units: DAILY_QUOTA.units - 1 };
    const first = await records.put(newRecord(videoId), lease, { day, amounts });
    assert.deepEqual(await readYoutubeQuota(tables, project)(day), amounts);
    const more = { day, amounts: { ...NOTHING, units: 2 } };
    await assert.rejects(records.put(first, lease, more), {
      code: 'QUOTA_EXHAUSTED',
      message: /quota of units .*9999 of 10000/,
    });
    assert.deepEqual(await records.find(videoId, 'UC-tea'), first);
    await records.put(first, lease, { day, amounts: { ...NOTHING, units: 1 } });
    assert.deepEqual(await readYoutubeQuota(tables, project)('2030-01-03'), NOTHING);
    assert.deepEqual(await readYoutubeQuota(tables, 'another')(day), NOTHING);
  });

  test('of many at once never take more than a bucket has', async () => {
    const day = '2030-01-04';
    const amounts = { ...NOTHING, units: 4000 };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, async () => {
        const videoId = ulid();
        return records.put(newRecord(videoId), await takeLease(videoId), { day, amounts });
      }),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2);
    assert.deepEqual(await readYoutubeQuota(tables, project)(day), { ...NOTHING, units: 8000 });
  });
});

suite('a part that rests', () => {
  test('is taken by nobody until then, and as if it had never been started', async () => {
    const work = createWorkStore(tables);
    const place = { videoId: ulid(), stage: 'publish', part: 0, attempt: 1, rebuild: 0 } as const;
    const lease = await work.acquire({ ...place, seconds: 30 });
    await work.rest(lease, new Date(clock.now().getTime() + 3_600_000));
    clock.advance(3599);
    await assert.rejects(work.acquire({ ...place, seconds: 30 }), { code: 'LEASE_LOST' });
    clock.advance(1);
    const next = await work.acquire({ ...place, seconds: 30 });
    assert.equal(next.starts, 1);
    assert.equal(next.token, lease.token + 1);
  });
});

suite('the right to publish, on one machine', () => {
  test('is in a file that nobody else reads, and goes with its channel', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faceless-secrets-'));
    after(async () => rm(folder, { recursive: true, force: true }));
    const grants = createGrantStore(`folder:${folder}/inner`);
    assert.equal(await grants.get('one'), undefined);
    await grants.put('one', { refreshToken: 'first' });
    await grants.put('one', { refreshToken: 'second' });
    assert.deepEqual(await grants.get('one'), { refreshToken: 'second' });
    assert.equal((await stat(join(folder, 'inner', 'one'))).mode & 0o777, 0o600);
    assert.equal((await stat(join(folder, 'inner'))).mode & 0o777, 0o700);
    await grants.remove('one');
    await grants.remove('one');
    assert.equal(await grants.get('one'), undefined);
  });

  test('is never put where nobody said', () => {
    for (const place of ['', 'file:/x', 'ssm:', 'folder:relative', '/secrets'])
      assert.throws(() => createGrantStore(place), /CHANNEL_SECRETS is .*ssm:\/PATH or folder:\/PATH/);
  });
});
