import { readFileSync } from 'node:fs';

/**
 * The highest resident memory that this process had (kB). Linux starts the usual count of a new process with its
 * parent's peak; the kernel's own figure does not.
 */
export const readPeakMemory = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes);
};
