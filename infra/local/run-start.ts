import { join, relative, resolve } from 'node:path';
import { FacelessError } from '../../shared/domain/errors.ts';
import { describeCloud } from './state/describe-cloud.ts';
import { readStartArguments, START_USAGE } from './state/read-start-arguments.ts';
import { type LocalCloud, startLocalCloud } from './start-local-cloud.ts';

/** 2: the caller can put it right (arguments, a port or a folder in use). */
const EXIT = { failed: 1, misuse: 2 } as const;

/** A data folder of one's own has its logs beside it. */
const FOLDER = process.env['FACELESS_DATA'];
const dataDir = resolve(FOLDER ?? '.local');
const logFile = FOLDER === undefined ? resolve('logs', 'app.log') : join(dataDir, 'logs', 'app.log');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function endWith(cloud: LocalCloud, isLeashed: boolean): void {
  let ending = false;
  const end = (): void => {
    if (ending) {
      return;
    }
    ending = true;
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(EXIT.failed);
      },
    );
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  if (isLeashed) {
    process.stdin.on('end', end).on('error', end).resume();
  }
}

const here = (path: string): string => relative(process.cwd(), path);

async function start(): Promise<void> {
  const settings = readStartArguments(process.argv.slice(2), process.stdout.isTTY);
  if (settings === 'help') {
    process.stdout.write(START_USAGE);
    return;
  }
  const { port, fresh, logs, leashed } = settings;
  const cloud = await startLocalCloud({ port, fresh, dataDir, logFile, ...(logs ? { print: say } : {}) });
  endWith(cloud, leashed);
  say(describeCloud(cloud, { dataDir: here(dataDir), logFile: here(logFile) }));
}

/** The command `npm start`: runs until it is ended, or ends this process with the reason on standard error. */
export async function runStart(): Promise<void> {
  await start().catch((error: unknown) => {
    const isMisuse = error instanceof FacelessError && ['CONFLICT', 'INVALID_INPUT'].includes(error.code);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(isMisuse ? EXIT.misuse : EXIT.failed);
  });
}
