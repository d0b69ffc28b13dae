import { relative } from 'node:path';
import { FacelessError } from '../../shared/domain/errors.ts';
import { checkSettings } from '../settings.ts';
import { isDiskFull } from './emulators/aws/disk-full.ts';
import { hasClients } from './state/clients.ts';
import { describeCloud } from './state/describe-cloud.ts';
import { findPlaces } from './state/places.ts';
import { readStartArguments, START_USAGE } from './state/read-start-arguments.ts';
import { type LocalCloud, startLocalCloud } from './start-local-cloud.ts';

/** 2: the caller can put it right (arguments, a port or a folder in use). */
const EXIT = { failed: 1, misuse: 2, interrupted: 130 } as const;

/** Milliseconds between looks whether anybody still uses what runs. */
const LOOK_MS = 250;

const { dataDir, logFile } = findPlaces();

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

let cloud: LocalCloud | undefined;
let ending = false;

function end(): void {
  if (cloud === undefined) {
    // Still starting: what is there ends with this process.
    process.exit(EXIT.interrupted);
  }
  if (!ending) {
    ending = true;
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${describe(error)}\n`);
        process.exit(EXIT.failed);
      },
    );
  }
}

/** The leash may be let go while other commands are still at work here. */
function endWithoutClients(): void {
  if (!hasClients(dataDir)) {
    end();
    return;
  }
  setTimeout(endWithoutClients, LOOK_MS);
}

/** `isLeashed`: this process ends when its standard input does, and nobody else uses it. */
function listen(isLeashed: boolean): void {
  process.on('SIGINT', end).on('SIGTERM', end);
  if (isLeashed) {
    process.stdin.once('end', endWithoutClients).on('error', endWithoutClients).resume();
    // Nobody may be there to read any more.
    for (const stream of [process.stdout, process.stderr]) {
      stream.on('error', () => undefined);
    }
  }
}

const here = (path: string): string => relative(process.cwd(), path);

async function start(): Promise<void> {
  const settings = readStartArguments(process.argv.slice(2), checkSettings(), process.stdout.isTTY);
  if (settings === 'help') {
    process.stdout.write(START_USAGE);
    return;
  }
  const { port, host, fresh, logs, leashed } = settings;
  const print = logs === 'none' ? {} : { print: say, logForm: logs };
  listen(leashed);
  say('Starting. The first time, and after a change of the code, the functions are built: some seconds.');
  cloud = await startLocalCloud({ port, host, fresh, dataDir, logFile, ...print });
  say(describeCloud(cloud, { dataDir: here(dataDir), logFile: here(logFile) }));
}

/** The command `npm start`: runs until it is ended, or ends this process with the reason on standard error. */
export async function runStart(): Promise<void> {
  await start().catch((error: unknown) => {
    const isMisuse = error instanceof FacelessError && ['CONFLICT', 'INVALID_INPUT'].includes(error.code);
    const place = isDiskFull(error) ? `The disk of ${dataDir} is full. ` : '';
    process.stderr.write(`${place}${describe(error)}\n`);
    process.exit(isMisuse ? EXIT.misuse : EXIT.failed);
  });
}
