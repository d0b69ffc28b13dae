import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { ROOT } from '../build/paths.ts';
import type { Spent } from './spent.ts';

export interface CommandRequest {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The shell adds up what its children and theirs have used, once each has been waited for: POSIX `times`. */
const COUNTED = '"$@"; code=$?; times; exit $code';
const TIME = /(?<!\d)(\d+)m([\d.]+)s (\d+)m([\d.]+)s/g;

/** The last line of `times` is the children's, as minutes and seconds of user and system time. */
export const readTimes = (output: string): number => {
  const [, userMinutes, user, systemMinutes, system] = [...output.matchAll(TIME)].at(-1) ?? [];
  return 60 * (Number(userMinutes) + Number(systemMinutes)) + Number(user) + Number(system);
};

/**
 * Runs a command of this repository and counts it with every process that it started. Throws an Error with its
 * own words where it fails.
 */
export async function measureCommand({
  words,
  environment,
}: CommandRequest): Promise<{ readonly stdout: string; readonly spent: Spent }> {
  const from = performance.now();
  const child = spawn('sh', ['-c', COUNTED, 'sh', process.execPath, ...words], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const wall = (performance.now() - from) / 1000;
  if (code !== 0) {
    throw new Error(`${words.join(' ')} failed (${code}).\n${stderr}`);
  }
  return { stdout, spent: { cpu: readTimes(stdout), wall } };
}
