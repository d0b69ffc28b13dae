import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const COMMAND = join(import.meta.dirname, '..', '..', 'infra', 'local', 'commands', 'admin.ts');

export interface AdminRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run admin` as a process of its own, in an environment with these variables. */
export const runAdminCommand = async (
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<AdminRun> => {
  const env = { ...process.env, NODE_V8_COVERAGE: undefined, ...environment };
  const child = spawn(process.execPath, [COMMAND, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
};
