import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ROOT } from '../build/paths.ts';

export interface StartedCloud {
  /** Ends in `/v1`. */
  readonly apiUrl: string;
  /** From the command to the first 200 of GET /health (ms). */
  readonly startMs: number;
  readonly close: () => Promise<void>;
}

const API = /http:\/\/127\.0\.0\.1:\d+\/v1/;

/** Starts the local cloud as a person does, by `npm start`, on a free port; ends it by its leash. */
export async function startCloud(dataDir: string): Promise<StartedCloud> {
  const from = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--port', '0', '--leashed', '--no-logs'], {
    cwd: ROOT,
    env: { ...process.env, FACELESS_DATA: dataDir },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let apiUrl: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    apiUrl = API.exec(line)?.[0];
    if (apiUrl !== undefined) break;
  }
  const health = await fetch(`${apiUrl}/health`);
  const startMs = performance.now() - from;
  if (health.status !== 200) {
    throw new Error(`GET /health answered ${health.status}.`);
  }
  await health.text();
  return {
    apiUrl: apiUrl ?? '',
    startMs,
    close: async () => {
      child.stdin.end();
      await closed;
    },
  };
}
