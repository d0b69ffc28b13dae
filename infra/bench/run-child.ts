import { fork } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a file of `children/` in a process of its own, without its standard output, and returns the one message
 * that it sends. Throws an Error where it ends without one.
 */
export async function runChild<T>(
  name: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<T> {
  const child = fork(join(import.meta.dirname, 'children', name), [...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise<T>((resolve, reject) => {
    let answer: T | undefined;
    child.once('error', reject);
    child.once('message', (message) => {
      answer = message as T;
    });
    child.once('close', (code) => {
      if (answer === undefined) {
        reject(new Error(`${name} ended without a result (${code}).`));
      } else {
        resolve(answer);
      }
    });
  });
}
