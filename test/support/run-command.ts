import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const COMMANDS = join(import.meta.dirname, '..', '..', 'infra', 'local', 'commands');

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** Starts `npm run NAME` as a process of its own, in an environment with these variables. */
export const startCommand = (name: string, words: readonly string[], environment: Environment) => {
  const env = { ...process.env, NODE_V8_COVERAGE: undefined, ...environment };
  const command = join(COMMANDS, `${name}.ts`);
  return spawn(process.execPath, [command, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
};

/** What it printed until it ended. */
export const endOf = async (child: ReturnType<typeof startCommand>): Promise<CommandRun> => {
  const closed = once(child satisfies ChildProcess, 'close') as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
};

/** Runs `npm run NAME` to its end. */
export const runCommand = async (
  name: string,
  words: readonly string[],
  environment: Environment,
): Promise<CommandRun> => endOf(startCommand(name, words, environment));
