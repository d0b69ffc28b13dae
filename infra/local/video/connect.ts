import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Connection {
  readonly apiUrl: string;
  readonly apiKey: string;
  /** Ends the local cloud if this connection started it. */
  readonly close: () => Promise<void>;
}

const START = join(import.meta.dirname, '..', 'commands', 'start.ts');

/** Finds the local cloud that runs on this data folder, or starts one on a free port. */
export async function connect(dataDir: string): Promise<Connection> {
  const running = await findRunning(dataDir);
  if (running !== undefined) {
    return { ...running, close: () => Promise.resolve() };
  }
  const child = startLocalCloud();
  try {
    await untilReady(child);
    const started = await findRunning(dataDir);
    if (started === undefined) {
      throw new Error('The local cloud started but does not answer. `npm start` shows why.');
    }
    return { ...started, close: () => end(child) };
  } catch (error) {
    await end(child);
    throw error;
  }
}

async function findRunning(dataDir: string): Promise<{ apiUrl: string; apiKey: string } | undefined> {
  const runtime = await readJson<{ apiUrl: string }>(join(dataDir, 'runtime.json'));
  const credentials = await readJson<{ apiKey: string }>(join(dataDir, 'credentials'));
  if (runtime === undefined || credentials === undefined) {
    return undefined;
  }
  const answer = await fetch(`${runtime.apiUrl}/health`, { signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  );
  return answer?.ok === true ? { apiUrl: runtime.apiUrl, apiKey: credentials.apiKey } : undefined;
}

async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

// In a process group of its own, so that Ctrl-C reaches this command alone and the cancel can still be sent;
// its standard input is the leash: the local cloud ends when this process is gone, however it went.
function startLocalCloud(): ChildProcess {
  return spawn(process.execPath, [START, '--port', '0', '--leashed'], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

async function untilReady(child: ChildProcess): Promise<void> {
  const output: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`The local cloud did not start.\n${output.join('').trim()}`));
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('/v1')) {
        resolve();
      }
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill('SIGTERM');
  await gone;
}
