import { type CommandRun, runCommand } from './run-command.ts';

export type AdminRun = CommandRun;

/** Runs `npm run admin` as a process of its own, in an environment with these variables. */
export const runAdminCommand = async (
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<AdminRun> => runCommand('admin', words, environment);
