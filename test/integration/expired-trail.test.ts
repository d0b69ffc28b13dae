/** Rows past their end are removed by the table, each when it likes: whichever are gone, the rest still verifies. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import * as fc from 'fast-check';
import { auditKey, auditSubject, eventKey, videoKey } from '../../shared/domain/keys.ts';
import type { Finding } from '../../shared/domain/verification.ts';
import type { Video } from '../../shared/domain/video.ts';
import { makeAudit } from '../support/make-video.ts';
import { openTrail } from '../support/open-trail.ts';
import { startAws, type Aws } from '../support/start-aws.ts';

const DAY = 86_400;
const DAYS = 400;
const SEED = 20_261_124;

let aws: Aws;
let trail: ReturnType<typeof openTrail>;
/** Four rows before the end of the first year, three after it. */
let video: Video;
/** Two rows, both of long ago. */
let idle: Video;
const old = '01JDOLDEVENT0000000000000A';
const recent = '01JDNEWEVENT0000000000000B';

const view = async (id: string): Promise<void> => {
  const event = makeAudit({ type: 'data_access', action: 'video_viewed' });
  await trail.record({ ...event, id, owner: 'owner-a' });
};

before(async () => {
  aws = await startAws();
  trail = openTrail(aws, { auditDays: DAYS });
  video = await trail.makeVideo(4);
  idle = await trail.makeVideo(2);
  await view(old);
  await trail.sealAll();
  // Two hours before the first rows end, once all is sealed.
  trail.clock.advance(DAYS * DAY - 6 * 3600);
  for (let seq = 5; seq <= 7; seq += 1)
    video = await trail.videos.change({ video, change: { title: `${seq}` }, audit: makeAudit() });
  await view(recent);
});
after(async () => aws.close());

type Row = ReturnType<typeof auditKey>;
const expiring = (): readonly Row[] => [
  ...[1, 2, 3, 4].map((seq) => auditKey(auditSubject(video.id), seq)),
  ...[1, 2].map((seq) => auditKey(auditSubject(idle.id), seq)),
  eventKey(old),
];

/** Without these rows, which are put back. */
const without = async <T>(rows: readonly Row[], work: () => Promise<T>): Promise<T> => {
  const items = await Promise.all(rows.map(async (row) => trail.read('audit', row)));
  for (const row of rows) await trail.remove('audit', row);
  try {
    return await work();
  } finally {
    for (const item of items) await trail.overwrite('audit', item);
  }
};
const find = async (rows: readonly Row[], scope = {}): Promise<readonly Finding[]> =>
  without(rows, async () => (await trail.verify(scope)).findings);

suite('rows of the trail', () => {
  test('say when they end, in seconds for the table as well', async () => {
    const row = await trail.read('audit', eventKey(old));
    const { timestamp, expiresAt, ttl } = row as Readonly<Record<string, string>>;
    assert.equal(Date.parse(expiresAt ?? '') - Date.parse(timestamp ?? ''), DAYS * DAY * 1000);
    assert.equal(Number(ttl), Date.parse(expiresAt ?? '') / 1000);
  });

  test('may not be gone before their end', async () => {
    await trail.sealAll();
    for (const row of expiring()) assert.equal((await find([row])).length, 1, row.pk);
  });

  test('may be gone after it, any of them, and no others', async () => {
    trail.clock.advance(2 * DAY);
    assert.deepEqual(await find([]), []);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...expiring()]), fc.integer({ min: 5, max: 7 }), async (gone, seq) => {
        assert.deepEqual(await find(gone), []);
        const [finding, ...others] = await find([...gone, auditKey(auditSubject(video.id), seq)]);
        assert.deepEqual([finding?.how, finding?.seq], [seq === 7 ? 'cut' : 'removed', seq]);
        assert.deepEqual(others, []);
      }),
      { seed: SEED, numRuns: 15 },
    );
    assert.deepEqual(
      (await find([...expiring(), eventKey(recent)])).map(({ how, rowId }) => [how, rowId]),
      [['removed', recent]],
    );
  });

  test('that have expired are looked for by subject and by range as well', async () => {
    assert.deepEqual(await find(expiring(), { subject: auditSubject(video.id) }), []);
    assert.deepEqual(await find(expiring(), { subject: auditSubject(idle.id) }), [], 'nothing of it is left');
    const from = new Date(trail.clock.now().getTime() - 3 * DAY * 1000).toISOString();
    assert.deepEqual(await find(expiring(), { from }), []);
  });

  test('that are left are held against what they were', async () => {
    const key = auditKey(auditSubject(video.id), 2);
    const row = await trail.read('audit', key);
    await trail.overwrite('audit', { ...row, actor: 'user:mallory' });
    const gone = [1, 3].map((seq) => auditKey(auditSubject(video.id), seq));
    const found = await find(gone);
    await trail.overwrite('audit', row);
    assert.deepEqual(
      found.map(({ how, seq }) => [how, seq]),
      [['edited', 2]],
    );
  });

  test('that were given another end are named', async () => {
    const key = auditKey(auditSubject(video.id), 6);
    const row = await trail.read('audit', key);
    await trail.overwrite('audit', { ...row, ttl: 1 });
    assert.deepEqual(
      (await find([])).map(({ how, seq }) => [how, seq]),
      [['edited', 6]],
    );
    await trail.overwrite('audit', row);
  });

  test('do not hide that a thing lost the head of its chain', async () => {
    const item = await trail.read('application', videoKey(video.owner, video.id));
    await trail.remove('application', videoKey(video.owner, video.id));
    assert.deepEqual(
      (await find(expiring())).map(({ how, seq }) => [how, seq]),
      [['headless', 7]],
    );
    await trail.overwrite('application', item);
    assert.deepEqual(await find(expiring()), []);
  });
});
