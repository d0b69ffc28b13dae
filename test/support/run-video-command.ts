import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '..', '..', 'infra', 'local', 'commands', 'video.ts');

/** What a finished run printed and how it ended. */
export interface CommandRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly child: ChildProcess;
  readonly finished: Promise<CommandRun>;
  /** Resolves when a `--json` event of this status was printed; rejects when the command ends without it. */
  readonly untilStatus: (status: string) => Promise<void>;
}

export interface CommandOptions {
  readonly dataDir: string;
  /** In a network namespace without any network. */
  readonly offline?: boolean;
  /** Standard input; empty without. */
  readonly input?: string;
  /** In a process group of its own, as a terminal gives one to each command. */
  readonly ownGroup?: boolean;
  /** A program that runs the command, with its arguments. */
  readonly within?: readonly string[];
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

const canRun = ([program = '', ...words]: readonly string[]): boolean =>
  process.platform === 'linux' && spawnSync(program, words).status === 0;

/** Whether this platform lets a test make a network namespace. */
export const canIsolateNetwork = (): boolean => canRun([...OFFLINE, 'true']);

const launch = (words: readonly string[], options: CommandOptions): ChildProcess => {
  const { dataDir, offline = false, within = [], ownGroup = false, input = '' } = options;
  const line = [...(offline ? OFFLINE : within), process.execPath, COMMAND, ...words];
  const [program = process.execPath, ...rest] = line;
  const env = { ...process.env, FACELESS_DATA: dataDir, NODE_V8_COVERAGE: undefined };
  const child = spawn(program, rest, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: ownGroup });
  child.stdin.on('error', () => undefined).end(input);
  return child;
};

/** Starts `npm run video` with its own data folder. */
export function startVideoCommand(words: readonly string[], options: CommandOptions): RunningCommand {
  const child = launch(words, options);
  let [stdout, stderr] = ['', ''];
  const finished = new Promise<CommandRun>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const untilStatus = async (status: string): Promise<void> =>
    new Promise((resolve, reject) => {
      child.stdout?.on('data', () => {
        if (stdout.includes(`"status":"${status}"`)) resolve();
      });
      child.once('close', () => {
        reject(new Error(`The command ended before ${status}.\n${stdout}\n${stderr}`));
      });
    });
  return { child, finished, untilStatus };
}

/** The events that a run with `--json` printed; throws where a line is none. */
export const readEvents = (
  text: string,
): readonly { readonly event: string; readonly message?: string; readonly files?: readonly string[] }[] =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { event: string });
