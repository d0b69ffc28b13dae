/** The workflows cannot run here: their shape is checked, and that what they call exists. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { STAGE_SETTINGS } from '../../infra/settings.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on'?: string;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, '.github', 'workflows');
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]));
const jobs = [...workflows].flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, workflow, job })),
);
const steps = jobs.flatMap(({ name, job }) => (job.steps ?? []).map((step) => ({ name, step })));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

suite('workflows', () => {
  test('call npm scripts and files that exist', () => {
    const called = steps.flatMap(({ step }) =>
      Array.from((step.run ?? '').matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => name),
    );
    assert.deepEqual([...new Set(called)].toSorted(), ['deploy', 'drift', 'preflight', 'smoke']);
    for (const name of called) assert.ok(scripts[name] !== undefined, name);
    const local = jobs.flatMap(({ job }) => (job.uses === undefined ? [] : [job.uses]));
    assert.ok(local.length >= 2);
    for (const path of local) assert.ok(path.startsWith('./') && existsSync(join(ROOT, path)), path);
  });

  test('use others’ actions by their commit, with the version beside it', () => {
    for (const [file, text] of texts)
      for (const [line] of text.matchAll(/uses: (?!\.\/).*/g))
        assert.match(line, /^uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/, file);
  });

  test('may read the code and, where they take a role, ask for a token: nothing else', () => {
    for (const [file, { permissions }] of workflows) assert.equal(permissions?.['contents'], 'read', file);
    for (const { name, workflow, job } of jobs) {
      const rights = job.permissions ?? workflow.permissions ?? {};
      const takesRole =
        job.steps?.some(({ uses }) => uses?.startsWith('aws-actions/') === true) ?? job.uses !== undefined;
      assert.deepEqual(
        rights,
        takesRole ? { contents: 'read', 'id-token': 'write' } : { contents: 'read' },
        name,
      );
    }
  });

  test('know no key that lasts', () => {
    for (const [file, text] of texts)
      assert.doesNotMatch(text, /secrets\.|access[-_]key[-_]id|secret[-_]access[-_]key/i, file);
    for (const { name, step } of steps.filter(
      ({ step: { uses } }) => uses?.startsWith('actions/checkout') === true,
    ))
      assert.equal(step.with?.['persist-credentials'], false, name);
  });

  test('put nothing that somebody else wrote into a command', () => {
    for (const { name, step } of steps) assert.doesNotMatch(step.run ?? '', /\$\{\{/, name);
  });

  test('end, on a machine that is named', () => {
    for (const { name, job } of jobs.filter(({ job: { uses } }) => uses === undefined)) {
      assert.ok((job['timeout-minutes'] ?? 0) > 0, name);
      assert.match(job['runs-on'] ?? '', /^ubuntu-\d\d\.\d\d$/, name);
    }
  });

  test('deploy what is on main, after a preflight, before a film; with every setting of a stage', () => {
    const job = workflows.get('deploy-stage.yml')?.jobs['deploy'];
    const order = (job?.steps ?? []).map(({ uses, run }) => uses ?? run ?? '');
    const at = (words: string): number => order.findIndex((step) => step.includes(words));
    const wanted = [
      'actions/checkout',
      'merge-base --is-ancestor',
      'npm ci',
      'configure-aws',
      'npm run preflight',
      'npm run deploy',
      'npm run smoke',
    ];
    const found = wanted.map(at);
    assert.ok(!found.includes(-1), found.join());
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
    );
    // A stage that is deployed refuses a receiver on somebody's machine.
    for (const name of STAGE_SETTINGS.filter((one) => one !== 'WEBHOOK_ORIGIN'))
      assert.equal(job?.env?.[name], `\${{ vars.${name} }}`);
    assert.equal(job?.environment, '${{ inputs.stage }}');
  });
});
