/** A disk that is full while a film is made, and one that cannot take its results. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { startLocalCloud } from '../../infra/local/start-local-cloud.ts';
import { readEvents, startVideoCommand } from '../support/run-video-command.ts';

/** Runs words once, and once more when the file `filler` on the disk at `$1` is gone. */
const TWICE = '"$@"; echo "{\\"event\\":\\"ended\\",\\"code\\":$?}"; rm "$place/filler"; "$@"';

/** Gives a command a small disk of its own at `place`; `script` runs the words `$@` there. */
const onSmallDisk = (place: string, size: string, script = 'exec "$@"'): readonly string[] => [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `place="$1"; mount -t tmpfs -o size="$2" tmpfs "$place" || exit; shift 2; ${script}`,
  'sh',
  place,
  size,
];

const canMount = (): boolean => {
  const [program, ...words] = [...onSmallDisk(tmpdir(), '1m'), 'true'];
  return process.platform === 'linux' && spawnSync(program, words).status === 0;
};

/** Writes until there is no room, in ever smaller pieces. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  for (const piece of [65_536, 512, 1].map((size) => Buffer.alloc(size))) {
    try {
      for (;;) writeSync(file, piece);
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
    }
  }
  closeSync(file);
}

describe('npm run video on a full disk', { skip: !canMount() }, () => {
  let work = '';
  let words: readonly string[] = [];
  before(() => {
    work = mkdtempSync(join(tmpdir(), 'faceless-full-'));
    const file = join(work, 'salt.md');
    writeFileSync(file, 'The sea is salty.');
    words = [file, '--quality', 'draft', '--json'];
  });
  after(() => {
    rmSync(work, { recursive: true, force: true });
  });

  it('says so and ends; the same command works when there is room again', async () => {
    const disk = mkdtempSync(join(work, 'disk-'));
    const within = onSmallDisk(disk, '40m', TWICE);
    const dataDir = join(disk, 'data');
    const out = join(work, 'out');
    const run = startVideoCommand([...words, '--out', out], { dataDir, within });
    await run.untilStatus('QUEUED');
    // The disk is only there for the command; this is how its files are seen from here.
    fill(join('/proc', String(run.child.pid), 'root', disk, 'filler'));
    const { code, stdout, stderr } = await run.finished;
    const [first, ...more] = readEvents(stderr);
    assert.match(
      first?.message ?? '',
      /^The disk is full: .*data has 0\.\d MB left\. Nothing was lost: free some space and run the command again\.$/u,
    );
    assert.deepEqual(more, []);
    const ends = readEvents(stdout).filter(({ event }) => event === 'ended' || event === 'finished');
    assert.deepEqual(
      ends.map(({ event }) => event),
      ['ended', 'finished'],
    );
    assert.equal((ends[0] as { readonly code?: number }).code, 1);
    assert.equal(code, 0);
    assert.ok(existsSync(join(out, 'the-sea-is-salty', 'video.mp4')));
  });

  it('of the results says what they need, leaves none of them, and keeps the film', async (context: TestContext) => {
    const out = mkdtempSync(join(work, 'out-'));
    const dataDir = join(work, 'data');
    // Kept for both runs.
    const cloud = await startLocalCloud({ port: 0, dataDir });
    context.after(async () => cloud.close());
    const within = onSmallDisk(out, '64k');
    const full = await startVideoCommand([...words, '--out', out], { dataDir, within }).finished;
    assert.equal(full.code, 1, full.stderr);
    assert.match(
      readEvents(full.stderr)[0]?.message ?? '',
      /^The disk is full: the results need \d+\.\d MB in .*\. Nothing was lost: free some space and run the command again\.$/u,
    );
    const again = await startVideoCommand([...words, '--out', out], { dataDir }).finished;
    assert.equal(again.code, 0, again.stderr);
    assert.deepEqual(readdirSync(out), ['the-sea-is-salty']);
    assert.ok(existsSync(join(out, 'the-sea-is-salty', 'video.mp4')));
  });
});
