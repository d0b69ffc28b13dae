import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../infra/build/bundle-functions.ts';
import { FUNCTION_ENTRIES, PREFLIGHT_ENTRY } from '../../infra/build/function-entries.ts';
import { readStageConfig } from '../../infra/config.ts';
import { ROOT } from '../../infra/build/paths.ts';
import { writeIndexModule } from '../../infra/build/picture-index.ts';
import { loadEmojiIndex } from '../../shared/adapters/visuals/emoji-index.ts';
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

interface Run {
  readonly names: readonly string[];
  readonly script: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a script over bundles in one process, with all variables that a function may ask for. */
async function runOver({
  names,
  script,
  words,
  environment,
}: Run): Promise<{ stdout: string; stderr: string }> {
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
      ...environment,
    },
  });
}

const load = async (names: readonly string[], layer: Readonly<Record<string, string>>): Promise<string> =>
  (await runOver({ names, script: LOAD, words: names, environment: layer })).stdout.trim();

/** The lines that a bundle prints for one event; those of errors come last. */
const call = async (
  name: string,
  event: GatewayEvent,
  more: Readonly<Record<string, string>>,
): Promise<readonly Record<string, unknown>[]> => {
  const words = [name, JSON.stringify(event), JSON.stringify(makeContext())];
  const environment = { ALLOWED_HOSTS: 'api.test', ...more };
  const { stdout, stderr } = await runOver({ names: [name], script: CALL, words, environment });
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
    const place = 'shared/http/middlewares/log-request.ts';
    const source = readFileSync(join(ROOT, place), 'utf8').split('\n');
    const written = source.findIndex((text) => text.includes("'request_started'")) + 1;
    assert.equal(started?.['caller'], `${place}:${written}`);
    const failed = lines.find((line) => line['event'] === 'request_failed');
    assert.ok(failed);
    const { stack } = failed['error'] as { readonly stack: string };
    assert.match(stack, /shared\/adapters\/aws\/[\w-]+\.ts:\d+:\d+/);
    assert.doesNotMatch(stack, /index\.mjs/);
  });

  it('of the planner has its index of pictures in it, equal to the one that is built from their names', async () => {
    const inputs = bundles.get('write-script')?.inputs ?? [];
    assert.ok(inputs.includes('shared/adapters/visuals/emoji-index.ts'));
    assert.ok(!inputs.some((input) => input.includes('emojilib')));
    const path = join(folder, 'index-module.mjs');
    writeFileSync(path, writeIndexModule());
    const built = (await import(path)) as { readonly loadEmojiIndex: () => unknown };
    assert.deepEqual(built.loadEmojiIndex(), loadEmojiIndex());
  });
});
