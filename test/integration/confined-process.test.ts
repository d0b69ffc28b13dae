/** The limits under which a stranger's file is read: each seen to hold against a program that breaks it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import type { Confines } from '../../shared/adapters/intake/limits.ts';
import { type Ending, runConfined } from '../../shared/adapters/intake/run-confined.ts';
import { startRawServer } from '../support/start-raw-server.ts';

const root = await mkdtemp(join(tmpdir(), 'faceless-confined-'));
after(async () => rm(root, { recursive: true }));
await writeFile(join(root, 'secret'), 'a sibling’s');

const GENEROUS: Confines = { wallSeconds: 30, cpuSeconds: 20, dataBytes: 1500e6, fileBytes: 10e6 };

let count = 0;

/** Runs a program in a folder of its own; returns how it ended, after how many seconds, and what it wrote. */
const run = async (source: string, confines: Partial<Confines> = {}) => {
  count += 1;
  const [code, own] = [join(root, `code-${count}`), join(root, `own-${count}`)];
  await Promise.all([mkdir(code), mkdir(own)]);
  const path = join(code, 'program.mjs');
  await writeFile(path, source);
  const start = performance.now();
  const ending = await runConfined({
    path,
    args: [own],
    reads: [code],
    writes: own,
    environment: { TZ: 'UTC' },
    confines: { ...GENEROUS, ...confines },
  });
  return { ending, own, seconds: (performance.now() - start) / 1000 };
};

const outputOf = (ending: Ending): string => {
  assert.equal(ending.how, 'exited');
  assert.equal(ending.code, 0);
  return ending.output;
};

const tries = (what: string): string => `
  import * as fs from 'node:fs';
  const own = process.argv[2];
  try { ${what}; console.log('done'); } catch (error) { console.log(error.code); }`;

suite('a confined process', () => {
  test('ends after its seconds of computing', async () => {
    const { ending, seconds } = await run('for (;;);', { cpuSeconds: 1 });
    assert.equal(ending.how, 'killed');
    assert.match(ending.signal, /^SIG(KILL|XCPU)$/);
    assert.ok(seconds < 25, `${seconds} s`);
  });

  test('ends after its seconds, though it computes nothing', async () => {
    const { ending, seconds } = await run('setTimeout(() => {}, 1e6);', { wallSeconds: 1 });
    assert.deepEqual(ending, { how: 'timed-out' });
    assert.ok(seconds < 10, `${seconds} s`);
  });

  test('gets no more memory than its own, in its heap or beside it', async () => {
    const beside = 'const kept = []; for (;;) kept.push(Buffer.alloc(50e6, 1));';
    const heap = 'const kept = []; for (;;) kept.push(new Array(1e6).fill(1.5));';
    for (const source of [beside, heap]) {
      const { ending } = await run(source, { dataBytes: 1000e6 });
      assert.ok(
        ending.how === 'killed' || (ending.how === 'exited' && ending.code !== 0),
        JSON.stringify(ending),
      );
    }
  });

  test('writes no larger file than it may', async () => {
    const source = `
      import * as fs from 'node:fs';
      const file = fs.openSync(process.argv[2] + '/large', 'w');
      process.on('SIGXFSZ', () => {});
      try { for (;;) fs.writeSync(file, Buffer.alloc(100_000)); } catch (error) { console.log(error.code); }`;
    const { ending, own } = await run(source, { fileBytes: 1_024_000 });
    assert.equal(outputOf(ending).trim(), 'EFBIG');
    assert.equal((await stat(join(own, 'large'))).size, 1_024_000);
  });

  test('says no more than its report', async () => {
    const { ending } = await run(
      "import { writeSync } from 'node:fs'; for (;;) writeSync(1, 'x'.repeat(1000));",
    );
    assert.deepEqual(ending, { how: 'killed', signal: 'SIGKILL' });
  });

  const refused: readonly (readonly [string, string])[] = [
    ['reads no file beside its folder', `fs.readFileSync('${join(root, 'secret')}')`],
    ['reads nothing of the machine', "fs.readFileSync('/etc/passwd')"],
    ['lists no other folder', `fs.readdirSync('${root}')`],
    ['writes nothing beside its folder', `fs.writeFileSync('${join(root, 'planted')}', '')`],
    ['makes no link that leads out', `fs.symlinkSync('/etc/passwd', own + '/link')`],
    ['starts no program', "(await import('node:child_process')).execSync('id')"],
    ['starts no thread', "new (await import('node:worker_threads')).Worker('1', { eval: true })"],
  ];
  for (const [what, source] of refused)
    test(what, async () => {
      const { ending, own } = await run(tries(source));
      assert.equal(outputOf(ending).trim(), 'ERR_ACCESS_DENIED');
      assert.deepEqual(await readdir(own), []);
      assert.ok(!(await readdir(root)).includes('planted'));
    });

  test('reads and writes its own folder, and knows nothing of the worker’s environment', async () => {
    const names = 'Object.keys(process.env).sort().join()';
    const { ending, own } = await run(tries(`fs.writeFileSync(own + '/image', ${names})`));
    assert.equal(outputOf(ending).trim(), 'done');
    const { ending: told } = await run(`console.log(${names});`);
    // The shell's own, and what Node hands to every process that it starts while coverage is measured.
    const byOthers = new Set(['OLDPWD', 'PWD', 'SHLVL', '_', 'NODE_V8_COVERAGE']);
    const known = outputOf(told).trim().split(',');
    assert.deepEqual(
      known.filter((name) => !byOthers.has(name)),
      ['TZ'],
    );
    assert.deepEqual(await readdir(own), ['image']);
  });

  test('has no network where the system lets it be taken away', async (context) => {
    const server = await startRawServer('hello');
    try {
      const source = `
        import { connect } from 'node:net';
        const socket = connect(${new URL(server.origin).port}, '127.0.0.1');
        socket.on('error', (error) => console.log(error.code)).on('connect', () => { console.log('connected'); socket.destroy(); });`;
      const said = outputOf((await run(source)).ending).trim();
      const isApart = spawnSync('/usr/bin/unshare', ['--user', '--net', '/bin/true']).status === 0;
      context.diagnostic(`a connection from the media process: ${said}`);
      assert.equal(said, isApart ? 'ENETUNREACH' : 'connected');
    } finally {
      await server.close();
    }
  });
});
