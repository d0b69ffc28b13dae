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

/** Loads the bundles in one process, with all variables that a function may ask for. */
async function load(names: readonly string[], layer: Readonly<Record<string, string>>): Promise<string> {
  for (const name of names) {
    cpSync(bundles.get(name)?.folder ?? '', join(folder, name), { recursive: true });
  }
  const variables = [...API_ENVIRONMENT, ...SEAL_ENVIRONMENT, ...WRITER_ENVIRONMENT].map(
    (name) => [name, 'value'] as const,
  );
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', LOAD, ...names], {
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
      ...layer,
    },
  });
  return stdout.trim();
}

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
});
