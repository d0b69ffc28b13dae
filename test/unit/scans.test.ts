/** The scanners that `npm run check` relies on find what they are there for; a rule that never fires is no check. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { ROOT } from '../../infra/build/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'faceless-scans-'));
after(() => rmSync(folder, { recursive: true }));
for (const name of [
  '.oxlintrc.json',
  '.dependency-cruiser.json',
  '.secretlintrc.json',
  'tsconfig.json',
  'package.json',
])
  copyFileSync(join(ROOT, name), join(folder, name));
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** What a tool of this repository prints, and whether it is content. */
const run = (tool: string, words: readonly string[]) => {
  const path = join(ROOT, 'node_modules', '.bin', tool);
  const { status, stdout, stderr } = spawnSync(path, words, { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

const BAD_CODE: readonly (readonly [rule: string, code: string])[] = [
  ['security(detect-eval-with-expression)', 'export const a = (x: string) => eval(x);'],
  ['security(detect-unsafe-regex)', 'export const b = /^(a+)+$/;'],
  ['security(detect-non-literal-regexp)', 'export const c = (x: string) => new RegExp(x);'],
  [
    'security(detect-child-process)',
    "import { exec } from 'node:child_process';\nexport const d = (x: string) => exec(x);",
  ],
  ['security(detect-bidi-characters)', "export const e = 'a\u202Eb';"],
  ['no-restricted-globals', "export const f = async () => fetch('https://a.example');"],
  ['no-restricted-properties', "export const g = async () => globalThis.fetch('https://a.example');"],
  ['no-process-env', 'export const h = process.env;'],
  ['no-explicit-any', 'export const i = (x: any) => x;'],
];

suite('the linter', () => {
  test('refuses code that runs texts, backtracks, hides, or opens a way out', () => {
    for (const [index, [, code]] of BAD_CODE.entries()) write(`shared/bad/sample-${String(index)}.ts`, code);
    const { status, output } = run('oxlint', ['shared/bad', '--format=unix']);
    assert.notEqual(status, 0);
    const lines = output.split('\n');
    for (const [index, [rule]] of BAD_CODE.entries()) {
      const found = lines.some((line) => line.includes(`sample-${String(index)}.ts`) && line.includes(rule));
      assert.ok(found, `${rule} in\n${output}`);
    }
  });

  test('has no rule of security switched off, and no file left out but what is generated', () => {
    const { rules, ignorePatterns, overrides } = JSON.parse(
      readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8'),
    ) as {
      readonly rules: Readonly<Record<string, unknown>>;
      readonly ignorePatterns: readonly string[];
      readonly overrides: readonly { readonly rules: Readonly<Record<string, unknown>> }[];
    };
    const off = [rules, ...overrides.map((each) => each.rules)].flatMap((set) =>
      Object.entries(set).filter(([name, value]) => name.startsWith('security/') && value === 'off'),
    );
    assert.deepEqual(off, []);
    assert.deepEqual(ignorePatterns, [
      'cdk.out',
      '.build',
      'node_modules',
      'out',
      'functions/api/validators',
    ]);
  });
});

suite('the rules for imports', () => {
  test('refuse a way out beside the guarded one', () => {
    write(
      'shared/use-cases/call.ts',
      "import { request } from 'node:https';\nexport const call = request;\n",
    );
    write(
      'shared/adapters/outbound/call.ts',
      "import { request } from 'node:https';\nexport const call = request;\n",
    );
    const { status, output } = run('depcruise', [
      'shared',
      '--config',
      '.dependency-cruiser.json',
      '--output-type',
      'err',
    ]);
    assert.notEqual(status, 0);
    assert.match(output, /one-way-out: shared\/use-cases\/call\.ts/);
    assert.doesNotMatch(output, /one-way-out: shared\/adapters\/outbound/);
  });
});

/** In pieces, so that the scan of this repository does not find them here. */
const SECRETS: readonly (readonly [what: string, ...parts: readonly string[]])[] = [
  ['an API key', 'flk', '_', 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF'],
  ['an access key id', 'AKIA', 'Z7Q3X5W2V4T6R8P1'],
  ['a secret access key', 'AWS_SECRET_ACCESS_KEY=', 'wJa1rXUtnFEMI/K7MDENG/bPxRfiCYzQ8vLp2sTd'],
  ['a token of GitHub', 'ghp', '_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'],
  ['a private key', '-----BEGIN RSA ', 'PRIVATE KEY-----\n', 'MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn/ygWyF8PbnGy0AHB7MhgwMbRvI0MBZhpI\n'.repeat(10), '-----END RSA ', 'PRIVATE KEY-----'],
  ['a token of Slack', 'xoxb-', '123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx'],
]; // prettier-ignore

suite('the scan for secrets', () => {
  for (const [index, [what, ...parts]] of SECRETS.entries())
    test(`finds ${what}`, () => {
      write(`secrets/${String(index)}.txt`, `${parts.join('')}\n`);
      const { status, output } = run('secretlint', [`secrets/${String(index)}.txt`]);
      assert.equal(status, 1, output);
      assert.ok(!output.includes((parts.at(-1) ?? '').slice(0, 20)), 'and does not show it');
    });

  test('says nothing of a text without any', () => {
    write('secrets/none.txt', 'flk_… is how a key begins, and AKIA how an id does.\n');
    assert.equal(run('secretlint', ['secrets/none.txt']).status, 0);
  });
});
