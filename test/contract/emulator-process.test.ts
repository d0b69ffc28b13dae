import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BatchGetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { isCode } from '../../shared/domain/errors.ts';
import { startEmulators, type Endpoints } from '../../infra/local/emulators/start-emulators.ts';
import { createTable, TABLE } from '../support/dynamodb-table.ts';
import {
  connect,
  credentials,
  makeFolder,
  nameOfError,
  startFixture,
  type Clients,
} from '../support/emulator-fixture.ts';
import { createBucket, getText, putText } from '../support/s3-bucket.ts';
import { createQueue } from '../support/sqs-queue.ts';

const MAIN = fileURLToPath(new URL('../../infra/local/emulators/main.ts', import.meta.url));
const environment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
};

/** Runs the process until it ends by itself. */
const runToEnd = async (flags: readonly string[], env: NodeJS.ProcessEnv = environment) => {
  const child = spawn(process.execPath, [MAIN, ...flags], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors };
};

describe('stand-ins: the process', () => {
  it('says which port is in use and how to choose another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const dataDir = await makeFolder();
    const { code, errors } = await runToEnd([`--data-dir=${dataDir}`, `--s3-port=${port}`]);
    assert.equal(code, 2);
    assert.ok(errors.includes(`Port ${port} for s3 is in use. Choose another with --s3-port N`), errors);
    await assert.rejects(startEmulators({ dataDir, credentials, ports: { s3: port } }), (error) => {
      assert.ok(isCode(error, 'UNAVAILABLE'));
      return error.message.includes(`Port ${port} for s3 is in use`);
    });
    server.close();
    await rm(dataDir, { recursive: true });
  });

  it('refuses a folder that another process has open', async () => {
    const fixture = await startFixture();
    const { code, errors } = await runToEnd([`--data-dir=${fixture.dataDir}`]);
    assert.equal(code, 2);
    assert.match(errors, /in use by another process/);
    await fixture.close();
  });

  it('refuses arguments that it does not know, and a start without credentials', async () => {
    for (const flags of [[], ['--data-dir=x', '--sqs-port=70000'], ['--data-dir=x', '--nonsense=1']])
      assert.equal((await runToEnd(flags)).code, 2);
    const { AWS_SECRET_ACCESS_KEY: omitted, ...without } = environment;
    assert.ok(omitted);
    const { code, errors } = await runToEnd(['--data-dir=x'], without);
    assert.equal(code, 2);
    assert.match(errors, /AWS_SECRET_ACCESS_KEY/);
  });

  it('ends cleanly on SIGTERM, also with a long poll open, and serves only loopback', async () => {
    const fixture = await startFixture();
    for (const url of Object.values(fixture.emulators.endpoints))
      assert.match(String(url), /^http:\/\/127\.0\.0\.1:/);
    const queue = await createQueue(fixture.sqs, 'waiting');
    const poll = queue.receive({ WaitTimeSeconds: 20 }).catch(() => []);
    await queue.count();
    await fixture.close();
    assert.deepEqual(await poll, []);
    assert.equal(await fixture.emulators.exited, 0);
  });

  it('ends when the process that started it is gone', { timeout: 60_000 }, async () => {
    const dataDir = await makeFolder();
    const start = new URL('../../infra/local/emulators/start-emulators.ts', import.meta.url).href;
    const script = `const { startEmulators } = await import(${JSON.stringify(start)});
      const started = await startEmulators(${JSON.stringify({ dataDir, credentials })});
      console.log(started.endpoints.sqs);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
    parent.kill('SIGKILL');
    const isAnswering = async (): Promise<boolean> =>
      fetch(line).then(
        async (response) => response.text().then(() => true),
        () => false,
      );
    while (await isAnswering());
    await rm(dataDir, { recursive: true, maxRetries: 10 });
  });
});

/** Calls `write` with 1, 2, 3 … until it fails. Returns how often it succeeded, and the error's name. */
const writeUntilFull = async (write: (n: number) => Promise<unknown>): Promise<[number, string]> => {
  for (let n = 1; n <= 100; n += 1) {
    const error = await nameOfError(write(n));
    if (error !== 'no error') return [n - 1, error];
  }
  return [100, 'no error'];
};

const fill = async (clients: Clients): Promise<{ items: number; messages: number }> => {
  const text = 'x'.repeat(200_000);
  const [items, itemError] = await writeUntilFull(async (n) =>
    clients.documents.send(new PutCommand({ TableName: TABLE, Item: { pk: 'p', sk: String(n), text } })),
  );
  assert.equal(itemError, 'InternalServerError');
  // The log that broke off is put right before the next write, which finds room in a new one.
  await clients.documents.send(new PutCommand({ TableName: TABLE, Item: { pk: 'p', sk: 'small' } }));
  const queue = await createQueue(clients.sqs, 'work');
  const [messages, messageError] = await writeUntilFull(async (n) => queue.send(`${n} ${text}`));
  assert.equal(messageError, 'InternalServerError');
  await putText(clients.s3, 'kept', 'kept');
  const tooMuch = putText(clients.s3, 'kept', Buffer.alloc(5_000_000));
  assert.equal(await nameOfError(tooMuch), 'InternalError');
  assert.equal(await getText(clients.s3, 'kept'), 'kept');
  return { items, messages };
};

describe('stand-ins: a full disk', { skip: process.platform === 'win32' }, () => {
  // A limit on the size of a file fails a write at the same place, and to the same effect, as a full disk.
  const startLimited = async (dataDir: string) => {
    const command = 'ulimit -f 2048 && exec "$0" "$@"';
    const child = spawn('sh', ['-c', command, process.execPath, MAIN, `--data-dir=${dataDir}`], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return {
      endpoints: JSON.parse(line) as Endpoints,
      stop: async () => {
        child.kill('SIGTERM');
        await once(child, 'close');
        return errors;
      },
    };
  };

  it('is answered with a 5xx and a log line, and what was acknowledged stays', async () => {
    const dataDir = await makeFolder();
    const before = await startFixture(dataDir);
    await createTable(before.documents);
    await createBucket(before.s3);
    await before.close();
    const limited = await startLimited(dataDir);
    const clients = connect(limited.endpoints);
    const { items, messages } = await fill(clients);
    clients.destroy();
    const errors = await limited.stop();
    for (const service of ['DynamoDB', 'SQS', 'S3'])
      assert.ok(errors.includes(`The disk is full: ${service} refused`), errors);

    const fixture = await startFixture(dataDir);
    const sortKeys = [...Array.from({ length: items }, (_, index) => String(index + 1)), 'small'];
    const Keys = sortKeys.map((sk) => ({ pk: 'p', sk }));
    const { Responses } = await fixture.documents.send(
      new BatchGetCommand({ RequestItems: { [TABLE]: { Keys } } }),
    );
    assert.equal(Responses?.[TABLE]?.length, items + 1);
    assert.ok(items > 0);
    const queue = await createQueue(fixture.sqs, 'work');
    assert.deepEqual(await queue.count(), [messages, 0, 0]);
    assert.equal(await getText(fixture.s3, 'kept'), 'kept');
    assert.deepEqual(await readdir(join(dataDir, 's3', 'unfinished')), []);
    await putText(fixture.s3, 'after', 'space again');
    await fixture.close();
    await rm(dataDir, { recursive: true });
  });
});
