import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { COMPILE_CACHE } from '../keep-compiled-code.ts';

export interface LeashedCloud {
  /** Ends it and resolves when it is gone. */
  readonly end: () => Promise<void>;
  /** Leaves it to the others that use it; it ends with the last of them. */
  readonly letGo: () => void;
}

/** Another local cloud has the data folder, or is about to. */
export class InUse extends Error {
  override readonly name = 'InUse';
}

const START = join(import.meta.dirname, '..', 'commands', 'start.ts');
/** Of `npm start`, whose arguments are right here: what else it could be told to mend is a folder in use. */
const EXIT_IN_USE = 2;

// In a process group of its own, so that Ctrl-C reaches this command alone and the cancel can still be sent;
// its standard input is the leash: the local cloud ends when this process is gone, however it went.
const launch = (): ChildProcess =>
  spawn(process.execPath, [START, '--port', '0', '--leashed', '--no-logs'], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    // Found before its first file is loaded, so that not even that one has to be stripped of its types.
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env },
  });

async function untilReady(child: ChildProcess, signal: AbortSignal): Promise<void> {
  const output: string[] = [];
  const collect = (chunk: Buffer): number => output.push(chunk.toString());
  child.stderr?.on('data', collect);
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
    child.once('exit', (code) => {
      const words = output.join('').trim();
      reject(code === EXIT_IN_USE ? new InUse(words) : new Error(`The local cloud did not start.\n${words}`));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('/v1')) {
        resolve();
      }
    });
  });
  child.stderr?.off('data', collect).resume();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/**
 * Starts the local cloud of this process's data folder on a free port.
 * @throws InUse, the signal's reason, an Error with the local cloud's own words.
 */
export async function startLeashed(signal: AbortSignal): Promise<LeashedCloud> {
  const child = launch();
  try {
    await untilReady(child, signal);
  } catch (error) {
    await end(child);
    throw error;
  }
  return {
    end: () => end(child),
    letGo: () => {
      for (const stream of [child.stdin, child.stdout, child.stderr]) {
        stream?.destroy();
      }
      child.unref();
    },
  };
}
