import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, in words of the system's own, or undefined when there is no such process. With its
 * pid this names a process for good: pids are given out again.
 */
export function processStart(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // After the name, which may hold spaces and brackets; field 22 of proc(5) is the start time.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
