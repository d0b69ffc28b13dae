import { readdirSync, readFileSync } from 'node:fs';

export interface FoundProcess {
  readonly pid: number;
  readonly command: string;
}

const readProcess = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended in between, or is none of ours.
    return '';
  }
};

const isAlive = (pid: string): boolean => /^State:\s+[^ZX]/m.test(readProcess(pid, 'status'));

/**
 * Processes that have all these words in their arguments or in their environment, such as the folder that they
 * were started for, whoever their parent is by now. On Linux; elsewhere there is no such list, and it is empty.
 */
export function processesOf(...words: readonly string[]): readonly FoundProcess[] {
  if (process.platform !== 'linux') {
    return [];
  }
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return others
    .map((pid) => ({ pid, command: readProcess(pid, 'cmdline'), environment: readProcess(pid, 'environ') }))
    .filter(({ command, environment }) => words.every((word) => `${command}${environment}`.includes(word)))
    .filter(({ pid }) => isAlive(pid))
    .map(({ pid, command }) => ({ pid: Number(pid), command: command.replaceAll('\0', ' ') }));
}
