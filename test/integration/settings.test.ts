/** `.env.example`, the table of settings and what the code reads are one set; a wrong setting is named at the start. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseEnv } from 'node:util';
import { loadSettings } from '../../infra/local/load-settings.ts';
import { readStartArguments } from '../../infra/local/state/read-start-arguments.ts';
import { AWS_SETTINGS, checkSettings, LOCAL_SETTINGS, STAGE_SETTINGS } from '../../infra/settings.ts';
import { sendRequest } from '../support/local-api/send-request.ts';
import { endOf, runCommand, startCommand } from '../support/run-command.ts';
import { until } from '../support/until.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
const SETTINGS: readonly string[] = [...STAGE_SETTINGS, ...LOCAL_SETTINGS, ...AWS_SETTINGS];

/** Of the machine, of Lambda and of the CDK: nobody sets them by hand. */
const NO_SETTINGS = new Set([
  'PATH',
  'NODE_COMPILE_CACHE',
  '_X_AMZN_TRACE_ID',
  'NODE_PATH',
  'CDK_VALIDATION',
  'STAGE',
]);

suite('settings', () => {
  test('are in .env.example, each once with its meaning, and no others', () => {
    const names = Array.from(example.matchAll(/^# ([A-Z][A-Z\d_]+)=/gm), ([, name = '']) => name);
    assert.deepEqual(names.toSorted(), SETTINGS.toSorted());
    for (const block of example.split('\n\n').filter((text) => /^# [A-Z_]+=/m.test(text)))
      assert.match(block, /^# [A-Z][^=]*[.:;]/, block);
  });

  test('are all that the code reads of the environment', () => {
    const files = globSync('{infra,shared,functions}/**/*.{ts,mjs}', { cwd: ROOT });
    const code = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
    const read = (pattern: RegExp): readonly string[] =>
      Array.from(code.matchAll(pattern), ([, name = '']) => name);
    const known = new Set([...SETTINGS, ...NO_SETTINGS]);
    const direct = read(/\bprocess\.env\['(\w+)'\]/g);
    assert.ok(direct.includes('FACELESS_DATA'), 'the scan finds what is read');
    assert.deepEqual(
      direct.filter((name) => !known.has(name)),
      [],
    );
    // Handed on under another name: there, what infra gives to functions is read, too.
    const handed = read(/\b(?:environment|source)(?:\[|, )'([A-Z\d_]{3,})'/g);
    assert.ok(
      handed.includes('SCRIPT_KEY') && handed.includes('FACELESS_PORT'),
      'the scan finds what is read',
    );
    const ofFunctions = readFileSync(join(ROOT, 'shared/config/environment.ts'), 'utf8');
    assert.deepEqual(
      handed.filter((name) => !known.has(name) && !ofFunctions.includes(`'${name}'`)),
      [],
    );
  });

  test('may stand as the example shows them', () => {
    const all = parseEnv(example.replaceAll(/^# (?=[A-Z][A-Z\d_]+=)/gm, ''));
    assert.equal(Object.keys(all).length, SETTINGS.length);
    assert.deepEqual(checkSettings(all), { host: '127.0.0.1', port: 8080, logs: 'pretty' });
    assert.deepEqual(checkSettings({}), { host: '127.0.0.1', port: 8080, logs: undefined });
  });

  test('that are wrong are named, with what would be right', () => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ FACELESS_PORT: '70000' }, /FACELESS_PORT must be 0 to 65535/],
      [{ FACELESS_HOST: 'here' }, /FACELESS_HOST is "here"; it is an IPv4 address/],
      [{ FACELESS_HOST: '0.0.0.0' }, /name in ALLOWED_HOSTS/],
      [{ FACELESS_LOGS: 'loud' }, /FACELESS_LOGS is "loud"; it can be pretty, json, none/],
      [{ FACELESS_LOG_LEVEL: 'debug' }, /it can be DEBUG, INFO, WARN/],
      [{ FACELESS_PROT: '1' }, /no setting FACELESS_PROT/],
      [{ ALLOWED_HOSTS: 'https://api.example.com' }, /ALLOWED_HOSTS has "https:/],
      [{ CORS_ORIGINS: '*' }, /CORS_ORIGINS has "\*"/],
      [{ BUDGET_MONTH_USD: 'much' }, /BUDGET_MONTH_USD is "much"; it is an amount of dollars/],
      [{ REGISTRATION: 'all' }, /it can be closed, invite, open/],
      [{ PUBLISHER: 'vimeo' }, /it can be none, youtube, stand-in/],
      [{ PUBLISHER: 'youtube' }, /needs YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET/],
      [{ SCRIPT_WRITER: 'openai' }, /needs SCRIPT_MODEL and SCRIPT_ENDPOINT/],
    ];
    for (const [source, message] of cases)
      assert.throws(() => checkSettings(source), { code: 'INVALID_INPUT', message });
  });

  test('give way to arguments', () => {
    const set = checkSettings({ FACELESS_PORT: '9000', FACELESS_LOGS: 'json' });
    const common = { host: '127.0.0.1', fresh: false, leashed: false };
    assert.deepEqual(readStartArguments([], set, true), { ...common, port: 9000, logs: 'json' });
    assert.deepEqual(readStartArguments(['--port', '1', '--no-logs'], set, true), {
      ...common,
      port: 1,
      logs: 'none',
    });
    const none = checkSettings({});
    assert.deepEqual(readStartArguments([], none, true), { ...common, port: 8080, logs: 'pretty' });
    assert.deepEqual(readStartArguments([], none, false), { ...common, port: 8080, logs: 'none' });
  });

  test('are read from a file, and what the environment says stays', () => {
    const folder = mkdtempSync(join(tmpdir(), 'faceless-settings-'));
    const path = join(folder, '.env');
    loadSettings(path);
    writeFileSync(path, 'FACELESS_PORT=9001\nFACELESS_LOGS=none\n');
    process.env['FACELESS_LOGS'] = 'json';
    loadSettings(path);
    assert.deepEqual(checkSettings(), { host: '127.0.0.1', port: 9001, logs: 'json' });
    delete process.env['FACELESS_PORT'];
    delete process.env['FACELESS_LOGS'];
    rmSync(folder, { recursive: true });
  });

  test(
    'decide where npm start listens, who may call it by which name, and what it shows',
    { skip: process.platform !== 'linux' && 'other systems have one loopback address' },
    async (t) => {
      const FACELESS_DATA = mkdtempSync(join(tmpdir(), 'faceless-settings-'));
      const child = startCommand('start', [], {
        FACELESS_DATA,
        FACELESS_HOST: '127.0.0.2',
        FACELESS_PORT: '0',
        FACELESS_LOGS: 'json',
        FACELESS_LOG_LEVEL: 'DEBUG',
        ALLOWED_HOSTS: '127.0.0.2',
      });
      const run = endOf(child);
      t.after(() => child.kill('SIGKILL'));
      let seen = '';
      child.stdout.on('data', (chunk: Buffer) => (seen += chunk.toString()));
      await until(() => /Logs/.test(seen) || child.exitCode !== null);
      const url = /http:\/\/127\.0\.0\.2:\d+\/v1/.exec(seen)?.[0] ?? '';
      assert.equal((await sendRequest(url, { path: '/health' })).statusCode, 200, seen);
      const forged = { path: '/health', headers: { Host: 'evil.example' } };
      assert.equal((await sendRequest(url, forged)).statusCode, 403);
      await until(() => seen.includes('"request_completed"'));
      const line = seen.split('\n').find((one) => one.includes('"request_completed"')) ?? '';
      const { caller } = JSON.parse(line) as { readonly caller: string };
      assert.match(caller, /^shared\/http\/middlewares\/log-request\.ts:\d+$/);
      child.kill('SIGINT');
      assert.equal((await run).code, 0);
      rmSync(FACELESS_DATA, { recursive: true, force: true });
    },
  );

  test('that are wrong end npm start before anything is built', async () => {
    const { code, stdout, stderr } = await runCommand('start', [], { FACELESS_LOGS: 'loud' });
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr, 'FACELESS_LOGS is "loud"; it can be pretty, json, none.\n');
  });
});
