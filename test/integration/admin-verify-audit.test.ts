/** `npm run admin -- verify-audit` as a process: on this machine, and on a deployed stage's tables and seals. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { startLocalCloud } from '../../infra/local/start-local-cloud.ts';
import { auditSubject } from '../../shared/domain/keys.ts';
import type { VerificationResult } from '../../shared/domain/verification.ts';
import { DAMAGES } from '../support/damage-trail.ts';
import { openTrail } from '../support/open-trail.ts';
import { type AdminRun, runAdminCommand } from '../support/run-admin-command.ts';
import { type Aws, startAws } from '../support/start-aws.ts';

suite('verify-audit on named tables', () => {
  let aws: Aws;
  let trail: ReturnType<typeof openTrail>;
  before(async () => {
    aws = await startAws();
    trail = openTrail(aws, { start: new Date(Date.now() - 3 * 86_400_000).toISOString() });
  });
  after(async () => aws.close());

  const NAMES = ['--table', 'application', '--audit-table', 'audit'];
  const verify = async (...words: string[]): Promise<AdminRun> =>
    runAdminCommand(['verify-audit', ...NAMES, ...words], {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test-secret',
      AWS_ENDPOINT_URL_DYNAMODB: aws.endpoints.dynamodb,
      AWS_ENDPOINT_URL_S3: aws.endpoints.s3,
    });
  const verifySealed = async (...words: string[]): Promise<AdminRun> =>
    verify('--seal-bucket', 'seals', ...words);

  test('says of a whole trail that it is whole, and puts itself on record', async () => {
    const video = await trail.makeVideo(5);
    await trail.sealAll();
    const { code, stdout, stderr } = await verifySealed();
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^rows +subjects +seals +sealed to +broken\n\d+ +\d+ +\d+ +[\d: -]+ UTC +0\n/u);
    assert.match(stdout, /The trail is whole\./u);
    const { code: again, stdout: json } = await verifySealed('--subject', auditSubject(video.id), '--json');
    const result = JSON.parse(json) as VerificationResult;
    assert.deepEqual([again, result.whole, result.rows, result.findings], [0, true, 5, []]);
    const filter = { action: 'audit_verified' } as const;
    const { rows } = await trail.trail.readPage({ filter, order: 'oldest', limit: 10 });
    assert.deepEqual(
      rows.map(({ actor, success }) => [actor.split(':')[0], success]),
      [
        ['operator', true],
        ['operator', true],
      ],
    );
  });

  for (const { name, apply, finding } of DAMAGES)
    test(`ends with 1 and names ${name}`, async () => {
      const video = await trail.makeVideo(5);
      const subject = auditSubject(video.id);
      await trail.sealAll();
      const whole = await trail.snapshot(video);
      await apply(trail, video);
      const { code, stdout } = await verifySealed();
      const { how, seq } = finding;
      assert.equal(code, 1, stdout);
      assert.match(stdout, /^what was done +subject +row$/mu);
      const shown = stdout.split('\n').map((line) => line.split(/ {2,}/u));
      assert.ok(
        shown.some((cells) => cells.join() === [how, subject, String(seq)].join()),
        stdout,
      );
      assert.match(stdout, /The trail is broken\. First: /u);
      if (how === 'edited') assert.match(stdout, /"actor": "user:mallory"/u);
      if (how === 'vanished' || how === 'removed') assert.match(stdout, /Nothing stands in its place/u);
      await whole.restore();
    });

  test('refuses what does not fit', async () => {
    for (const [words, reason] of [
      [['--subject', 'video#1', '--from', '2026-11-24T00:00:00Z', '--seal-bucket', 'seals'], /as a whole/u],
      [['--from', 'yesterday', '--seal-bucket', 'seals'], /time range cannot be read/u],
      [['video#1', '--seal-bucket', 'seals'], /takes options/u],
      [[], /--seal-bucket NAME/u],
      [['--subject', 'video#none', '--seal-bucket', 'seals'], /The trail knows no video#none/u],
    ] as const) {
      const { code, stderr } = await verify(...words);
      assert.deepEqual([code, reason.test(stderr)], [2, true], stderr);
    }
  });
});

suite('verify-audit on this machine', () => {
  test('finds tables and seals of the cloud that runs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faceless-admin-'));
    const cloud = await startLocalCloud({ dataDir: folder, port: 0, triggers: false, environment: {} });
    try {
      const { code, stdout, stderr } = await runAdminCommand(['verify-audit'], { FACELESS_DATA: folder });
      assert.equal(code, 0, stderr);
      assert.match(stdout, /The trail is whole\./u);
    } finally {
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
