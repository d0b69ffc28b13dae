/** The trail damaged underneath, as somebody with every right to the tables could, and what a verification says of it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, suite, test } from 'node:test';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { chainRow } from '../../shared/domain/audit-chain.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { isCode } from '../../shared/domain/errors.ts';
import {
  auditKey,
  auditSubject,
  eventKey,
  sealHeadKey,
  sealObjectKey,
  videoKey,
} from '../../shared/domain/keys.ts';
import type { Finding } from '../../shared/domain/verification.ts';
import { fromAuditItem, toAuditItem } from '../../shared/adapters/aws/audit-items.ts';
import type { Video } from '../../shared/domain/video.ts';
import { makeAudit } from '../support/make-video.ts';
import { openTrail } from '../support/open-trail.ts';
import { startAws, type Aws } from '../support/start-aws.ts';

let aws: Aws;
let trail: ReturnType<typeof openTrail>;
let video: Video;
let subject: string;

/** Opens the same tables with rows of this test's own; each test leaves them whole again. */
before(async () => {
  aws = await startAws();
  trail = openTrail(aws);
});
after(async () => aws.close());

beforeEach(async () => {
  video = await trail.makeVideo(5);
  subject = auditSubject(video.id);
});

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
  assert.deepEqual((await trail.verify()).findings, [], 'each test leaves the trail whole');
});

type Keyed = Parameters<typeof trail.read>;

const overwrite = async (...[table, key]: Keyed): Promise<(change: object) => Promise<void>> => {
  const item = await trail.read(table, key);
  undo.push(async () => trail.overwrite(table, item));
  return async (change) => trail.overwrite(table, { ...item, ...change });
};
const remove = async (...[table, key]: Keyed): Promise<void> => {
  const item = await trail.read(table, key);
  undo.push(async () => trail.overwrite(table, item));
  await trail.remove(table, key);
};
const rowKey = (seq: number) => auditKey(subject, seq);

const only = async (expected: Partial<Finding>, scope = {}): Promise<void> => {
  const { whole, broken, findings } = await trail.verify(scope);
  assert.deepEqual([whole, broken], [false, 1], JSON.stringify(findings));
  for (const [name, value] of Object.entries(expected))
    assert.equal(findings[0]?.[name as keyof Finding], value, JSON.stringify(findings));
};

suite('a chain', () => {
  test('is whole as it was written, and so is one that moves on while it is read', async () => {
    const result = await trail.verify({ subject });
    assert.deepEqual([result.whole, result.rows, result.subjects], [true, 5, 1]);
    let last = video;
    const moving = (async () => {
      for (let count = 0; count < 20; count += 1)
        last = await trail.videos.change({ video: last, change: { title: `${count}` }, audit: makeAudit() });
    })();
    for (let count = 0; count < 10; count += 1) assert.equal((await trail.verify({ subject })).whole, true);
    await moving;
    assert.equal((await trail.verify({ subject })).rows, 25);
  });

  test('names a row that was edited', async () => {
    await (
      await overwrite('audit', rowKey(3))
    )({ actor: 'user:mallory' });
    await only({ how: 'edited', subject, seq: 3 });
    await only({ how: 'edited', subject, seq: 3 }, { subject });
  });

  test('names a row that was given another attribute', async () => {
    await (
      await overwrite('audit', rowKey(2))
    )({ note: 'looks fine' });
    await only({ how: 'edited', subject, seq: 2 });
  });

  test('names a row that was edited and hashed anew', async () => {
    const row = fromAuditItem(await trail.read('audit', rowKey(3))) as AuditRow;
    const { hash: _hash, ...content } = { ...row, actor: 'user:mallory' };
    await (
      await overwrite('audit', rowKey(3))
    )(chainRow(content, content));
    await only({ how: 'edited', subject, seq: 3 });
  });

  test('names a row that was removed, first, middle and last', async () => {
    for (const seq of [1, 3]) {
      await remove('audit', rowKey(seq));
      await only({ how: 'removed', subject, seq });
      await undo.pop()?.();
    }
    await remove('audit', rowKey(5));
    await only({ how: 'cut', subject, seq: 5 });
  });

  test('names where rows were reordered', async () => {
    const second = await trail.read('audit', rowKey(2));
    const third = await trail.read('audit', rowKey(3));
    undo.push(async () => {
      await trail.overwrite('audit', second);
      await trail.overwrite('audit', third);
    });
    await trail.overwrite('audit', { ...third, ...rowKey(2) });
    await trail.overwrite('audit', { ...second, ...rowKey(3) });
    await only({ how: 'reordered', subject, seq: 2 });
  });

  test('names a row that its indexes hide', async () => {
    await (
      await overwrite('audit', rowKey(4))
    )({ timePk: 'TIME#nowhere', ownerPk: 'OWNER#nobody#0' });
    await only({ how: 'edited', subject, seq: 4 }, { subject });
  });

  test('shows where its end is cut off, though the rows that are left fit one another', async () => {
    for (const seq of [4, 5]) await remove('audit', rowKey(seq));
    await only({ how: 'cut', subject, seq: 4 });
  });

  test('shows a row that was put behind its end', async () => {
    const last = fromAuditItem(await trail.read('audit', rowKey(5))) as AuditRow;
    const { hash: prevHash, ...rest } = last;
    const added = chainRow(rest, { ...rest, seq: 6, prevHash });
    await trail.overwrite('audit', toAuditItem(added, videoKey(video.owner, video.id)));
    undo.push(async () => trail.remove('audit', rowKey(6)));
    await only({ how: 'added', subject, seq: 6 });
  });

  test('keeps its head in a tombstone', async () => {
    await trail.videos.remove({ video, audit: makeAudit({ action: 'video_deleted' }) });
    assert.equal((await trail.verify({ subject })).rows, 6);
    await remove('audit', rowKey(6));
    await only({ how: 'cut', subject, seq: 6 });
    await undo.pop()?.();
    await remove('application', videoKey(video.owner, video.id));
    await only({ how: 'headless', subject, seq: 6 });
  });

  test('is refused by name where nobody knows it', async () => {
    await assert.rejects(trail.verify({ subject: 'video#none' }), (error) => isCode(error, 'NOT_FOUND'));
  });
});

suite('seals', () => {
  test('find a subject that vanished with its rows and its item', async () => {
    await trail.sealAll();
    for (let seq = 1; seq <= 5; seq += 1) await remove('audit', rowKey(seq));
    await remove('application', videoKey(video.owner, video.id));
    await only({ how: 'vanished', subject });
    await only({ how: 'vanished', subject }, { subject });
  });

  test('find an end that was cut off together with its item’s head', async () => {
    await trail.sealAll();
    const third = fromAuditItem(await trail.read('audit', rowKey(3))) as AuditRow;
    for (const seq of [4, 5]) await remove('audit', rowKey(seq));
    const item = await overwrite('application', videoKey(video.owner, video.id));
    await item({ version: 3, auditHash: third.hash });
    await only({ how: 'cut', subject, seq: 4 });
  });

  test('find rows of no chain that were edited, removed, hidden or added', async () => {
    const id = '01JD5T3Z8Q6V7W8X9Y0ZABCDEF';
    const event = { ...makeAudit({ type: 'data_access', action: 'video_viewed' }), owner: 'owner-a' };
    if ((await trail.trail.findEvent(id)) === undefined) await trail.videos.record({ ...event, id });
    await trail.sealAll();
    await (
      await overwrite('audit', eventKey(id))
    )({ actor: 'user:mallory' });
    await only({ how: 'edited', rowId: id });
    await undo.pop()?.();
    await (
      await overwrite('audit', eventKey(id))
    )({ timePk: 'TIME#nowhere' });
    await only({ how: 'edited', rowId: id });
    await undo.pop()?.();
    await remove('audit', eventKey(id));
    await only({ how: 'removed', rowId: id });
    await undo.pop()?.();
    const row = fromAuditItem(await trail.read('audit', eventKey(id)));
    const late = { ...row, id: '01JD5T3Z8Q6V7W8X9Y0ZABCDEG' };
    await trail.overwrite('audit', toAuditItem(late));
    undo.push(async () => trail.remove('audit', eventKey(late.id)));
    await only({ how: 'added', rowId: late.id });
    const { from, to } = { from: row.timestamp, to: new Date(Date.parse(row.timestamp) + 1).toISOString() };
    await only({ how: 'added', rowId: late.id }, { from, to });
    assert.equal((await trail.verify({ to: '2030-01-01T01:00:00Z' })).whole, true, 'another hour');
  });

  test('are held against one another and against their own head', async () => {
    await trail.sealAll();
    await trail.makeVideo(1);
    await trail.sealAll();
    const head = await trail.seals.findHead();
    const newest = head?.version ?? 0;
    const put = async (seq: number, body: unknown): Promise<void> => {
      const Key = sealObjectKey(seq);
      await aws.s3.send(new PutObjectCommand({ Bucket: 'seals', Key, Body: JSON.stringify(body) }));
    };
    for (const seq of [newest - 1, newest]) {
      const seal = await trail.seals.get(seq);
      undo.push(async () => put(seq, seal));
      await put(seq, { ...seal, heads: [], rows: 0 });
      await only({ how: 'edited', subject: 'seal', seq });
      await aws.s3.send(new DeleteObjectCommand({ Bucket: 'seals', Key: sealObjectKey(seq) }));
      await only({ how: seq === newest ? 'cut' : 'removed', subject: 'seal', seq });
      await undo.pop()?.();
    }
    await remove('application', sealHeadKey());
    const { findings } = await trail.verify();
    assert.deepEqual(findings[0], { how: 'headless', subject: 'seal', seq: 1 });
  });
});

suite('sealing', () => {
  test('seals each hour once, whoever ticks, and catches up on what was missed', async () => {
    await trail.sealAll();
    const earlier = (await trail.seals.findHead())?.version ?? 0;
    assert.equal(await trail.seal(), 0, 'nothing is over');
    await trail.makeVideo(2);
    trail.clock.advance(30 * 3600);
    await trail.makeVideo(2);
    trail.clock.advance(3600);
    // Ticks overlap: of three at once each seal is made by one.
    await Promise.all([trail.seal(), trail.seal(), trail.seal()]);
    await trail.seal();
    const head = await trail.seals.findHead();
    const made = (head?.version ?? 0) - earlier;
    assert.ok(made >= 2 && made <= 4, `${made} seals for two hours with rows; the empty ones go with them`);
    assert.ok(Date.parse(head?.sealedTo ?? '') <= trail.clock.now().getTime() - 600_000);
    assert.equal((await trail.verify()).sealedTo, head?.sealedTo);
  });

  test('leaves the running hour, and one that has just ended, open', async () => {
    await trail.sealAll();
    const { sealedTo = '' } = (await trail.seals.findHead()) ?? {};
    trail.clock.advance((Date.parse(sealedTo) + 3_600_000 - trail.clock.now().getTime()) / 1000);
    await trail.makeVideo(1);
    trail.clock.advance(3600 + 599);
    await trail.seal();
    const head = await trail.seals.findHead();
    assert.ok((head?.sealedTo ?? '') < trail.clock.now().toISOString());
  });

  test('goes on from a seal that was written by a tick which ended before its head moved', async () => {
    await trail.sealAll();
    const earlier = await trail.seals.findHead();
    await trail.makeVideo(1);
    trail.clock.advance(2 * 3600);
    const stopped = { ...trail.seals, advance: async () => Promise.reject(new Error('stopped')) };
    const { sealTrail } = await import('../../shared/use-cases/seal-trail.ts');
    const deps = { trail: trail.trail, clock: trail.clock, newRequestId: () => crypto.randomUUID() };
    await assert.rejects(sealTrail({ ...deps, seals: stopped })(), /stopped/);
    assert.deepEqual(await trail.seals.findHead(), earlier);
    assert.ok((await trail.seal()) >= 1);
    assert.ok(((await trail.seals.findHead())?.version ?? 0) > (earlier?.version ?? 0));
  });
});
