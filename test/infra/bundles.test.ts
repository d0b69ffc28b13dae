import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../infra/build/bundle-functions.ts';
import { FUNCTION_ENTRIES, PREFLIGHT_ENTRY } from '../../infra/build/function-entries.ts';
import { readStageConfig } from '../../infra/config.ts';
import { ROOT } from '../../infra/build/paths.ts';
import type { GatewayEvent } from '../../shared/http/api-event.ts';
import { makeApiEvent, makeContext } from '../support/make-api-event.ts';
import { API_ENVIRONMENT, SEAL_ENVIRONMENT, WRITER_ENVIRONMENT } from '../../shared/config/environment.ts';

const run = promisify(execFile);
const bundles = await bundleFunctions();
/** Outside the repository, as on Lambda: a bare import that was not bundled is not found here. */
const folder = mkdtempSync(join(tmpdir(), 'faceless-bundles-'));
after(() => rmSync(folder, { recursive: true }));

const LOAD = `
  for (const name of process.argv.slice(1)) {
    const { handler } = await import(process.cwd() + '/' + name + '/index.mjs');
    const loadsUndici = process.moduleLoadList.some((module) => module.includes('undici'));
    console.log(name, typeof handler, loadsUndici ? 'with undici' : 'lean');
  }
`;

const CALL = `
  const [name, event, context] = process.argv.slice(1);
  const { handler } = await import(process.cwd() + '/' + name + '/index.mjs');
  await handler(JSON.parse(event), { ...JSON.parse(context), getRemainingTimeInMillis: () => 10_000 });
`;

/** Runs a script over bundles in one process, with all variables that a function may ask for. */
async function runOver(
  names: readonly string[],
  script: string,
  words: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  for (const name of names) {
    cpSync(bundles.get(name)?.folder ?? '', join(folder, name), { recursive: true });
  }
  const variables = [...API_ENVIRONMENT, ...SEAL_ENVIRONMENT, ...WRITER_ENVIRONMENT].map(
    (name) => [name, 'value'] as const,
  );
  return run(process.execPath, ['--input-type=module', '--eval', script, ...words], {
    cwd: folder,
    env: {
      ...Object.fromEntries(variables),
      SCRIPT_WRITER: 'offline',
      CHANNEL_SECRETS: 'ssm:/faceless/channels',
      SETTINGS: '{}',
      AUDIT_DAYS: '400',
      ...readStageConfig('production').budgets,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
      QUOTAS: JSON.stringify(readStageConfig('production').quotas),
      REGISTRATION: 'closed',
      RATE_LIMITS: JSON.stringify(readStageConfig('production').rateLimits),
      AWS_REGION: 'eu-central-1',
      LOG_LEVEL: 'INFO',
      ...more,
    },
  });
}

const load = async (names: readonly string[], layer: Readonly<Record<string, string>>): Promise<string> =>
  (await runOver(names, LOAD, names, layer)).stdout.trim();

/** The lines that a bundle prints for one event; those of errors come last. */
const call = async (
  name: string,
  event: GatewayEvent,
  more: Readonly<Record<string, string>>,
): Promise<readonly Record<string, unknown>[]> => {
  const words = [name, JSON.stringify(event), JSON.stringify(makeContext())];
  const { stdout, stderr } = await runOver([name], CALL, words, { ALLOWED_HOSTS: 'api.test', ...more });
  const lines = `${stdout}${stderr}`.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('a bundle', () => {
  const workers = FUNCTION_ENTRIES.filter(({ kind }) => kind === 'worker').map(({ name }) => name);
  const others = [...FUNCTION_ENTRIES, PREFLIGHT_ENTRY]
    .filter(({ kind }) => kind !== 'worker')
    .map(({ name }) => name);

  it('loads by itself, without any package beside it', async () => {
    assert.equal(await load(others, {}), others.map((name) => `${name} function lean`).join('\n'));
  });

  it('of a worker finds the layer’s packages through NODE_PATH', async () => {
    const layer = { NODE_PATH: join(ROOT, 'node_modules') };
    assert.equal(await load(workers, layer), workers.map((name) => `${name} function lean`).join('\n'));
  });

  it('says where in our sources a line comes from, and where an error does', async () => {
    const event = makeApiEvent({
      caller: { userId: 'owner-a', role: 'viewer' },
      path: '/v1/videos/01JD5T3Z8Q6V7W8X9Y0ZABCDEF',
      pathParameters: { id: '01JD5T3Z8Q6V7W8X9Y0ZABCDEF' },
    });
    const nobodyListens = { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' };
    const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
    const lines = await call('get-video', event, { LOG_LEVEL: 'DEBUG', ...nobodyListens, ...keys });
    const started = lines.find((line) => line['event'] === 'request_started');
    assert.match(String(started?.['caller']), /^shared\/http\/middlewares\/log-request\.ts:\d+$/);
    const failed = lines.find((line) => line['event'] === 'request_failed');
    assert.ok(failed);
    const { stack } = failed['error'] as { readonly stack: string };
    assert.match(stack, /shared\/adapters\/aws\/[\w-]+\.ts:\d+:\d+/);
    assert.doesNotMatch(stack, /index\.mjs/);
  });
});
