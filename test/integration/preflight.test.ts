/** `npm run preflight` as a process, against an account's answers as AWS gives them. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, suite, test } from 'node:test';
import { runCommand } from '../support/run-command.ts';

interface Answer {
  readonly status: number;
  readonly body: object;
}

const parameter = (value: string): Answer => ({
  status: 200,
  body: { Parameter: { Name: '/cdk-bootstrap/hnb659fds/version', Type: 'String', Value: value, Version: 1 } },
});
const limit = (executions: number): Answer => ({
  status: 200,
  body: {
    AccountLimit: { ConcurrentExecutions: executions, CodeSizeUnzipped: 262_144_000 },
    AccountUsage: {},
  },
});
const problem = (name: string, status = 400): Answer => ({
  status,
  body: { __type: name, message: `${name}.` },
});

const account = { bootstrap: parameter('30'), settings: limit(1000) };
const server = createServer((request, response) => {
  const isSettings =
    request.url?.endsWith('/account-settings') === true ||
    request.url?.endsWith('/account-settings/') === true;
  const { status, body } = isSettings ? account.settings : account.bootstrap;
  request.resume();
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
after(() => server.close());
const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

const AWS = {
  AWS_REGION: 'eu-central-1',
  AWS_ENDPOINT_URL: url,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test-secret',
};
/** A home of nobody's: no profile, no instance to ask. */
const NOBODY = {
  AWS_REGION: '',
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
  AWS_EC2_METADATA_DISABLED: 'true',
  HOME: '/nonexistent',
};

const preflight = async (words: readonly string[], environment: Readonly<Record<string, string>>) => {
  const { code, stdout, stderr } = await runCommand('preflight', words, environment);
  const rows = stdout.split('\n').map((line) => /^(\S+) +(ok|failed|not checked) +(.+)$/.exec(line) ?? []);
  const states = new Map(rows.map(([, name = '', state = '', said = '']) => [name, `${state}: ${said}`]));
  return { code, stdout, stderr, states };
};

suite('the preflight', () => {
  test('looks at the machine and at the account', async () => {
    const { code, states, stdout } = await preflight(['--stage', 'production'], AWS);
    assert.equal(code, 0, stdout);
    assert.match(states.get('node') ?? '', /^ok: Node 24\./);
    assert.match(states.get('settings') ?? '', /^ok: registration closed; writer offline/);
    assert.equal(states.get('synthesis'), 'ok: synthesises without a finding');
    assert.match(states.get('memory') ?? '', /^ok: 3008 MB/);
    assert.equal(states.get('region'), 'ok: eu-central-1');
    assert.equal(states.get('bootstrap'), 'ok: version 30');
    assert.match(states.get('concurrency') ?? '', /^ok: 1000 executions at once; workers take \d+ at most$/);
    assert.match(states.get('email') ?? '', /^not checked: not needed/);
  });

  const only = async (environment: Readonly<Record<string, string>> = AWS) =>
    preflight(['--only', 'region,bootstrap,concurrency'], environment);

  test('says of a new account what it cannot do', async () => {
    account.bootstrap = problem('ParameterNotFound');
    account.settings = limit(10);
    const { code, states } = await only();
    assert.equal(code, 1);
    assert.match(states.get('bootstrap') ?? '', /^failed: .*not bootstrapped: run npx cdk bootstrap$/);
    assert.match(states.get('concurrency') ?? '', /^ok: 10 executions .* may be throttled, ask for more$/);
  });

  test('fails on an old bootstrap, on too little concurrency, and where the account refuses', async () => {
    account.bootstrap = parameter('5');
    account.settings = limit(5);
    const old = await only();
    assert.equal(old.code, 1);
    assert.match(old.states.get('bootstrap') ?? '', /^failed: version 5, and 6 is needed/);
    assert.match(old.states.get('concurrency') ?? '', /^failed: 5 executions/);
    account.bootstrap = problem('AccessDeniedException');
    assert.match((await only()).states.get('bootstrap') ?? '', /^failed: AccessDeniedException/);
  });

  test('without credentials checks what it can, and says what it did not', async () => {
    const { code, states } = await only(NOBODY);
    assert.equal(code, 0);
    assert.equal(states.get('region'), 'not checked: no region: set AWS_REGION');
    assert.match(states.get('bootstrap') ?? '', /^not checked: no region/);
    const keyless = await only({ ...NOBODY, AWS_REGION: 'eu-central-1' });
    assert.equal(keyless.states.get('concurrency'), 'not checked: no AWS credentials in the environment');
  });

  test('refuses what is wrong, with what there is', async () => {
    const settings = await preflight(['--only', 'settings'], { REGISTRATION: 'all' });
    assert.equal(settings.code, 1);
    assert.match(settings.states.get('settings') ?? '', /^failed: REGISTRATION is "all"/);
    const wrong = await preflight(['--only', 'moon'], {});
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /no check moon; there are node, settings/);
    assert.equal((await preflight(['--stage', 'local'], {})).code, 2);
  });
});
