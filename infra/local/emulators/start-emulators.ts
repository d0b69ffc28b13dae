import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { FacelessError } from '../../../shared/domain/errors.ts';
import { COMPILE_CACHE } from '../keep-compiled-code.ts';
import type { Credentials } from './aws/verify-signature.ts';

export interface EmulatorPorts {
  readonly dynamodb?: number;
  readonly sqs?: number;
  readonly s3?: number;
}

export interface EmulatorOptions {
  /** Kept between starts; made when it is not there. */
  readonly dataDir: string;
  /** Each 0, which is the default, takes a free port. */
  readonly ports?: EmulatorPorts;
  readonly credentials: Credentials;
  /** Of the ARNs; default us-east-1. */
  readonly region?: string;
}

export interface Endpoints {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly s3: string;
}

export interface Emulators {
  readonly endpoints: Endpoints;
  readonly pid: number;
  /** Ends the process and resolves when it is gone; a second call changes nothing. */
  close(): Promise<void>;
  /** Ends it with SIGKILL, as a power cut of the process: for tests of what survives. */
  kill(): Promise<void>;
  /** Resolves with the exit code, or null after a signal, whenever the process ends. */
  readonly exited: Promise<number | null>;
}

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

const launch = (options: EmulatorOptions): ChildProcess => {
  const { dataDir, ports = {}, credentials, region = 'us-east-1' } = options;
  const portFlags = Object.entries(ports).map(([name, port]) => `--${name}-port=${port}`);
  return spawn(process.execPath, [MAIN, `--data-dir=${dataDir}`, ...portFlags], {
    // The channel tells the child when its parent is gone, however that came about.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C in a terminal reaches the parent alone, which still has to settle its messages before the end.
    detached: true,
    env: {
      // With compiled code at hand the process starts in half the time and needs no TypeScript in memory: 78 MB
      // instead of 108 on Linux x64.
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      ...process.env,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_REGION: region,
    },
  });
};

const readEndpoints = async (child: ChildProcess): Promise<Endpoints | undefined> => {
  if (child.stdout === null) return undefined;
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as Endpoints;
  return undefined;
};

// The process ends with its parent, so it is no reason for the parent to go on.
const detach = (child: ChildProcess): void => {
  child.stdout?.destroy();
  (child.stderr as Socket | null)?.unref();
  child.channel?.unref();
  child.unref();
};

/**
 * Starts the stand-ins for DynamoDB, SQS and S3 in a process of their own, since dynalite rethrows internal
 * errors. Their log lines go to this process's standard error, and they end when this process does.
 * Throws FacelessError UNAVAILABLE with the process's own words, such as which port is in use.
 */
export const startEmulators = async (options: EmulatorOptions): Promise<Emulators> => {
  const child = launch(options);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  let early: string | undefined = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (early === undefined) process.stderr.write(chunk);
    else early += chunk.toString();
  });
  const closed = once(child, 'close');
  const endpoints = await readEndpoints(child);
  if (endpoints === undefined) {
    await closed;
    throw new FacelessError('UNAVAILABLE', `The local stand-ins did not start. ${early.trim()}`);
  }
  early = undefined;
  detach(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.ref();
    child.kill(signal);
    await exited;
  };
  return {
    endpoints,
    pid: child.pid ?? 0,
    exited,
    close: async () => end('SIGTERM'),
    kill: async () => end('SIGKILL'),
  };
};
