import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeServer, listen } from './aws/listen.ts';
import { openDynamodb } from './dynamodb/serve-dynamodb.ts';
import { openS3 } from './s3/serve-s3.ts';
import { openSqs } from './sqs/serve-sqs.ts';

const USAGE = `usage: node infra/local/emulators/main.ts --data-dir DIR
  [--dynamodb-port N] [--sqs-port N] [--s3-port N]   0, the default, takes any free port
environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY (what clients must sign with), AWS_REGION`;

/** Exit code of a start that the caller can put right: arguments, ports, a folder in use. */
const EXIT_MISUSE = 2;

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(EXIT_MISUSE);
};

interface Settings {
  readonly dataDir: string;
  readonly ports: Readonly<Record<'dynamodb' | 'sqs' | 's3', number>>;
}

const readPort = (flag: string, text: string | undefined): number => {
  const port = Number(text ?? 0);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return fail(`--${flag} must be 0 to 65535, not "${text}".\n${USAGE}`);
};

const readSettings = (): Settings => {
  const text = { type: 'string' } as const;
  const options = { 'data-dir': text, 'dynamodb-port': text, 'sqs-port': text, 's3-port': text };
  try {
    const { values } = parseArgs({ options });
    const { 'data-dir': dataDir } = values;
    if (dataDir === undefined || dataDir === '') return fail(`--data-dir is missing.\n${USAGE}`);
    const port = (name: 'dynamodb' | 'sqs' | 's3'): number =>
      readPort(`${name}-port`, values[`${name}-port`]);
    return { dataDir, ports: { dynamodb: port('dynamodb'), sqs: port('sqs'), s3: port('s3') } };
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
};

interface StandIn {
  readonly server: Server;
  readonly close: () => void | Promise<void>;
}

const openAll = async (dataDir: string): Promise<Record<'dynamodb' | 'sqs' | 's3', StandIn>> => {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = process.env;
  if (accessKeyId === '' || secretAccessKey === '')
    return fail(`AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.\n${USAGE}`);
  const credentials = { accessKeyId, secretAccessKey };
  const region = process.env['AWS_REGION'] ?? 'us-east-1';
  mkdirSync(dataDir, { recursive: true });
  // LevelDB locks its folder, and so guards the others', too: it comes first.
  const dynamodb = await openDynamodb({ path: join(dataDir, 'dynamodb'), credentials }).catch(
    (error: unknown) => {
      const { cause } = error as Error;
      if ((cause as { code?: string } | undefined)?.code !== 'LEVEL_LOCKED') throw error;
      return fail(
        `The data folder ${dataDir} is in use by another process. End it, or choose another folder.`,
      );
    },
  );
  const sqs = openSqs({ path: join(dataDir, 'sqs.sqlite'), credentials, region });
  return { dynamodb, sqs, s3: openS3({ path: join(dataDir, 's3'), credentials, region }) };
};

const listenOn = async (name: string, { server }: StandIn, port: number): Promise<string> =>
  listen(server, port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return fail(
      `Port ${port} for ${name} is in use. Choose another with --${name}-port N; 0 takes a free one.`,
    );
  });

const { dataDir, ports } = readSettings();
const standIns = await openAll(dataDir);

const end = async (): Promise<void> => {
  await Promise.all(Object.values(standIns).map(async ({ server }) => closeServer(server)));
  for (const { close } of Object.values(standIns)) await close();
  process.exit(0);
};

for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
  process.once(event, () => {
    end().catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
  });

const endpoints = {
  dynamodb: await listenOn('dynamodb', standIns.dynamodb, ports.dynamodb),
  sqs: await listenOn('sqs', standIns.sqs, ports.sqs),
  s3: await listenOn('s3', standIns.s3, ports.s3),
};
process.stdout.write(`${JSON.stringify(endpoints)}\n`);
