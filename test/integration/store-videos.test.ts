import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { findBrokenRow } from '../../shared/domain/audit-chain.ts';
import { isCode, type ErrorCode } from '../../shared/domain/errors.ts';
import type { Video } from '../../shared/domain/video.ts';
import { makeAudit, makeVideo } from '../support/make-video.ts';
import { openAwsCase, openMemoryCase } from '../support/open-store-cases.ts';
import { startAws, type Aws } from '../support/start-aws.ts';
import type { StoreCase } from '../support/store-cases.ts';

let aws: Aws;
const cases = new Map<string, StoreCase>();

before(async () => {
  aws = await startAws();
  cases.set('DynamoDB', openAwsCase(aws));
  cases.set('memory', openMemoryCase());
});
after(async () => aws.close());

const refuses = async (code: ErrorCode, work: Promise<unknown>): Promise<void> =>
  assert.rejects(work, (error) => isCode(error, code));

const audit = makeAudit();
const moved = makeAudit({ action: 'video_transition' });

for (const name of ['DynamoDB', 'memory'])
  describe(`videos in ${name}`, () => {
    const open = (): StoreCase => cases.get(name) as StoreCase;

    test('a change needs the version that was read, and chains its audit row', async () => {
      const { videos, readAudit } = open();
      const first = await videos.create({ video: makeVideo(), audit });
      const second = await videos.change({ video: first, change: { status: 'SCRIPTING' }, audit: moved });
      assert.equal(second.version, 2);
      await refuses('STALE', videos.change({ video: first, change: { status: 'FAILED' }, audit: moved }));
      const error = { code: 'X', message: 'no', stage: 'check' };
      const third = await videos.change({ video: second, change: { error, sceneCount: 3 }, audit: moved });
      const fourth = await videos.change({ video: third, change: { error: undefined }, audit: moved });
      const read = await videos.get(first.owner, first.id);
      assert.deepEqual(read, fourth);
      assert.equal(fourth.error, undefined);
      assert.equal(fourth.sceneCount, 3);
      const rows = await readAudit(`video#${first.id}`);
      assert.equal(rows.length, 4);
      assert.equal(findBrokenRow(rows, fourth.auditHash), undefined);
    });

    test('of many that change one version at once, one wins', async () => {
      const { videos, readAudit } = open();
      const video = await videos.create({ video: makeVideo(), audit });
      const tries = Array.from({ length: 8 }, async () =>
        videos.change({ video, change: { status: 'CANCELLED' }, audit: moved }),
      );
      const outcomes = await Promise.allSettled(tries);
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') assert.ok(isCode(outcome.reason, 'STALE'), String(outcome.reason));
      assert.equal((await readAudit(`video#${video.id}`)).length, 2);
    });

    test('an idempotency key is taken once a day', async () => {
      const { videos, clock } = open();
      const idempotency = { key: `key-${name}`, bodyHash: 'b', videoId: 'v' };
      const video = await videos.create({ video: makeVideo(), audit, idempotency });
      await refuses('CONFLICT', videos.create({ video: makeVideo(), audit, idempotency }));
      assert.deepEqual(await videos.findIdempotency(video.owner, idempotency.key), idempotency);
      assert.equal(await videos.findIdempotency('owner-b', idempotency.key), undefined);
      clock.advance(24 * 60 * 60 + 1);
      assert.equal(await videos.findIdempotency(video.owner, idempotency.key), undefined);
      await videos.create({ video: makeVideo(), audit, idempotency });
    });

    test('another owner finds nothing; a removed video is gone and its chain still verifies', async () => {
      const { videos, readAudit } = open();
      const video = await videos.create({ video: makeVideo({ owner: 'owner-x' }), audit });
      assert.equal(await videos.get('owner-b', video.id), undefined);
      await videos.remove({ video, audit: makeAudit({ action: 'video_deleted' }) });
      assert.equal(await videos.get('owner-x', video.id), undefined);
      assert.deepEqual(await videos.list({ owner: 'owner-x', limit: 10 }), { videos: [] });
      await refuses('STALE', videos.change({ video, change: { status: 'FAILED' }, audit: moved }));
      const rows = await readAudit(`video#${video.id}`);
      assert.equal(findBrokenRow(rows, rows.at(-1)?.hash ?? ''), undefined);
      assert.equal(rows.length, 2);
    });

    test('pages are newest first, complete, filtered, and their cursors are their owner’s', async () => {
      const { videos } = open();
      const made: Video[] = [];
      for (let index = 0; index < 7; index += 1) {
        const id = `01J${String(index).padStart(23, '0')}`;
        const status = index % 2 === 0 ? 'READY' : 'QUEUED';
        made.unshift(await videos.create({ video: makeVideo({ id, owner: 'owner-p', status }), audit }));
      }
      const seen: Video[] = [];
      let cursor: string | undefined;
      do {
        const page = await videos.list({
          owner: 'owner-p',
          limit: 3,
          ...(cursor === undefined ? {} : { cursor }),
        });
        if (page.cursor !== undefined)
          await refuses('INVALID_INPUT', videos.list({ owner: 'o', limit: 3, cursor: page.cursor }));
        seen.push(...page.videos);
        cursor = page.cursor;
      } while (cursor !== undefined);
      assert.deepEqual(seen, made);
      const ready = await videos.list({ owner: 'owner-p', limit: 3, status: 'READY' });
      assert.deepEqual(ready.videos, made.filter(({ status }) => status === 'READY').slice(0, 3));
      assert.notEqual(ready.cursor, undefined);
      await refuses('INVALID_INPUT', videos.list({ owner: 'owner-p', limit: 3, cursor: 'bm90IG9uZQ' }));
    });

    test('running videos fall due after a minute, ended ones never; a change outdates a postponement', async () => {
      const { videos, clock } = open();
      const listIds = async (): Promise<string[]> => {
        const due = await videos.listDue({ now: clock.now(), limit: 100 });
        return due.filter(({ owner }) => owner === 'owner-d').map(({ id }) => id);
      };
      const deadline = new Date(clock.now().getTime() + 3_600_000).toISOString();
      const video = await videos.create({ video: makeVideo({ owner: 'owner-d', deadline }), audit });
      assert.deepEqual(await listIds(), []);
      clock.advance(61);
      assert.deepEqual(await listIds(), [video.id]);
      await videos.postpone(video, new Date(clock.now().getTime() + 30_000));
      assert.deepEqual(await listIds(), []);
      clock.advance(31);
      const next = await videos.change({ video, change: { status: 'SCRIPTING' }, audit: moved });
      await videos.postpone(video, clock.now());
      assert.deepEqual(await listIds(), []);
      clock.advance(61);
      assert.deepEqual(await listIds(), [video.id]);
      await videos.change({ video: next, change: { status: 'CANCELLED' }, audit: moved });
      clock.advance(3600);
      assert.deepEqual(await listIds(), []);
    });
  });

test('a record that is too large for an item is refused before it is written', async () => {
  const { videos } = openAwsCase(aws);
  await refuses('TOO_LARGE', videos.create({ video: makeVideo({ title: 'x'.repeat(310_000) }), audit }));
});

test('a row of no chain is recorded', async () => {
  const { videos } = openAwsCase(aws);
  await videos.record({ ...makeAudit({ action: 'video_viewed', type: 'data_access' }), owner: 'owner-a' });
});

test('a rare status in a long list costs few reads a page, and cursors lead to all of it', async (t) => {
  const { videos } = openAwsCase(aws);
  const owner = 'owner-long';
  const ids = Array.from({ length: 700 }, (_, index) => `01J${String(index).padStart(23, '0')}`);
  const rare = new Set([ids[3], ids[650]]);
  const items = ids.map((id) => ({
    ...makeVideo({ id, owner, status: rare.has(id) ? 'FAILED' : 'READY' }),
    pk: `OWNER#${owner}`,
    sk: `VIDEO#${id}`,
  }));
  for (let from = 0; from < items.length; from += 25) {
    const writes = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await aws.dynamo.send(new BatchWriteCommand({ RequestItems: { [aws.tableName]: writes } }));
  }
  const sent = t.mock.method(aws.dynamo, 'send');
  const first = await videos.list({ owner, status: 'FAILED', limit: 1 });
  assert.deepEqual([first.videos.map(({ id }) => id), first.cursor !== undefined], [[ids[650]], true]);
  assert.ok(sent.mock.callCount() <= 5, `${String(sent.mock.callCount())} reads`);
  const found: string[] = [];
  let { cursor } = first;
  while (cursor !== undefined) {
    const page = await videos.list({ owner, status: 'FAILED', limit: 1, cursor });
    found.push(...page.videos.map(({ id }) => id));
    cursor = page.cursor;
  }
  assert.deepEqual(found, [ids[3]]);
});
