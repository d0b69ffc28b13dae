import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '..', '..', 'infra', 'local', 'commands', 'video.ts');

/** What a finished run printed and how it ended. */
export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A network namespace of its own has only loopback: nothing else can be reached, however the code tries. */
const OFFLINE = [
  'unshare',
  '--map-root-user',
  '--net',
  'sh',
  '-c',
  'ip link set lo up && exec "$@"',
  'sh',
] as const;

/** Whether this platform lets a test make a network namespace. */
export const canIsolateNetwork = (): boolean => {
  const [program, ...words] = [...OFFLINE, 'true'];
  return process.platform === 'linux' && spawnSync(program, words).status === 0;
};

/** Starts `npm run video` with its own data folder; `offline` in a network namespace without any network. */
export function startVideoCommand(
  words: readonly string[],
  options: { readonly dataDir: string; readonly offline?: boolean },
): { readonly child: ChildProcess; readonly finished: Promise<CommandRun> } {
  const line = [...(options.offline === true ? OFFLINE : []), process.execPath, COMMAND, ...words];
  const [program = process.execPath, ...rest] = line;
  const environment = { ...process.env, FACELESS_DATA: options.dataDir, NODE_V8_COVERAGE: undefined };
  const child = spawn(program, rest, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const finished = new Promise<CommandRun>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  return { child, finished };
}
