import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Runtime } from '../../infra/local/state/runtime.ts';
import { SECURITY_HEADERS } from '../../shared/http/security-headers.ts';
import { untilGone } from '../support/until-gone.ts';

const START = join(import.meta.dirname, '..', '..', 'infra', 'local', 'commands', 'start.ts');

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves with the API's URL, or rejects with all that was printed when the command ends first. */
  readonly ready: Promise<string>;
}

interface Credentials {
  readonly apiUrl: string;
  readonly apiKey: string;
}

suite('npm start', () => {
  let dataDir = '';
  before(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'faceless-start-'));
  });
  after(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = (...args: readonly string[]): Run => {
    const env = { ...process.env, FACELESS_DATA: dataDir, NODE_V8_COVERAGE: undefined };
    const child = spawn(process.execPath, [START, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    let text = '';
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const ready = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('Logs')) {
          resolve(/http:\S+\/v1/.exec(text)?.[0] ?? '');
        }
      });
      void ended.then(() => reject(new Error(text)));
    });
    ready.catch(() => undefined);
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { child, output: () => text, ended, ready };
  };
  const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(dataDir, name), 'utf8')) as T;
  const childrenOf = (pid: number): readonly number[] =>
    readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);

  test('serves the real app, and tells clients of it', async () => {
    const run = start('--port', '0');
    const apiUrl = await run.ready;
    const key = /^Administrator key: (flk_\S+)$/m.exec(run.output())?.[1] ?? '';
    assert.deepEqual(readJson<Credentials>('credentials'), { apiUrl, apiKey: key });
    assert.equal(statSync(join(dataDir, 'credentials')).mode & 0o777, 0o600);
    const { aws, ...runtime } = readJson<Runtime>('runtime.json');
    assert.deepEqual(runtime, { pid: run.child.pid, apiUrl });
    assert.match(aws.tableName, /Table/);
    assert.equal(statSync(join(dataDir, 'runtime.json')).mode & 0o777, 0o600);
    const authorization = `Bearer ${key}`;
    for (const [method, path, status, headers] of [
      ['GET', '/health', 200, {}],
      ['GET', '/openapi.json', 200, {}],
      ['GET', '/nowhere', 404, {}],
      ['PUT', '/videos', 405, {}],
      ['GET', '/videos', 401, {}],
      ['GET', '/videos', 401, { authorization: 'Bearer flk_wrong' }],
      ['GET', '/videos', 200, { authorization }],
      ['GET', '/videos/01J00000000000000000000000', 404, { authorization }],
    ] as const) {
      const response = await fetch(`${apiUrl}${path}`, { method, headers });
      assert.equal(response.status, status, `${method} ${path}`);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        assert.equal(response.headers.get(name), value, `${name} of ${method} ${path}`);
      }
      assert.match(response.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
      assert.equal(response.headers.get('www-authenticate') !== null, status === 401);
      await response.body?.cancel();
    }
    const second = start('--port', '0');
    assert.equal(await second.ended, 2);
    assert.match(second.output(), /runs on .+ already/);
    run.child.kill('SIGINT');
    assert.equal(await run.ended, 0);
    assert.equal(existsSync(join(dataDir, 'runtime.json')), false);
    assert.equal(existsSync(join(dataDir, 'lock')), false);
  });

  test('keeps key and data over kill -9, which leaves no process behind', async () => {
    const first = start('--port', '0');
    const url = await first.ready;
    await (await fetch(`${url}/health`)).text();
    const children = process.platform === 'linux' ? childrenOf(first.child.pid ?? 0) : [];
    const { apiKey } = readJson<Credentials>('credentials');
    first.child.kill('SIGKILL');
    await first.ended;
    await Promise.all(children.map(untilGone));
    const again = start('--port', '0', '--leashed');
    const apiUrl = await again.ready;
    assert.doesNotMatch(again.output(), /Administrator key/);
    const response = await fetch(`${apiUrl}/videos`, { headers: { authorization: `Bearer ${apiKey}` } });
    assert.equal(response.status, 200);
    await response.text();
    again.child.stdin?.end();
    assert.equal(await again.ended, 0);
  });

  test('names a port that is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        resolve((taken.address() as { readonly port: number }).port);
      });
    });
    const run = start('--port', String(port));
    assert.equal(await run.ended, 2);
    assert.ok(run.output().includes(`Port ${port} is in use. Choose another with --port N`));
    taken.close();
  });

  test('refuses what it does not know, with the usage', async () => {
    for (const args of [['--prot', '1'], ['--port', 'x'], ['--port', '65536'], ['more']]) {
      const run = start(...args);
      assert.equal(await run.ended, 2);
      assert.match(run.output(), /usage: npm start/);
    }
    const help = start('--help');
    assert.equal(await help.ended, 0);
    assert.match(help.output(), /AWS_ENDPOINT_URL/);
  });
});
