import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasClients, registerClient } from '../state/clients.ts';
import { InUse, startLeashed } from './start-leashed.ts';

export interface Connection {
  readonly apiUrl: string;
  readonly apiKey: string;
  /** Ends the local cloud if this connection started it and nobody else is at work with it. */
  readonly close: () => Promise<void>;
}

/** While another command starts the local cloud: milliseconds between two looks, and until it should be there. */
const LOOK_MS = 250;
const STARTING_MS = 60_000;

/**
 * Finds the local cloud that runs on this data folder, or starts one on a free port. Several commands at once
 * share one.
 * @throws the signal's reason when it is aborted; an Error with the local cloud's own words when it does not start.
 */
export async function connect(dataDir: string, signal: AbortSignal): Promise<Connection> {
  const unregister = registerClient(dataDir);
  try {
    const { stop, ...access } = await findOrStart(dataDir, signal);
    return {
      ...access,
      close: async () => {
        unregister();
        await stop(hasClients(dataDir));
      },
    };
  } catch (error) {
    unregister();
    throw error;
  }
}

interface Access {
  readonly apiUrl: string;
  readonly apiKey: string;
}
type Stop = (othersUseIt: boolean) => Promise<void>;

async function findOrStart(dataDir: string, signal: AbortSignal): Promise<Access & { readonly stop: Stop }> {
  const deadline = Date.now() + STARTING_MS;
  for (;;) {
    signal.throwIfAborted();
    const running = await findRunning(dataDir);
    if (running !== undefined) {
      return { ...running, stop: () => Promise.resolve() };
    }
    try {
      return await startOwn(dataDir, signal);
    } catch (error) {
      if (!(error instanceof InUse) || Date.now() > deadline) {
        throw error;
      }
      await wait(LOOK_MS, undefined, { signal });
    }
  }
}

async function startOwn(dataDir: string, signal: AbortSignal): Promise<Access & { readonly stop: Stop }> {
  const cloud = await startLeashed(signal);
  const started = await readAccess(dataDir);
  if (started === undefined) {
    await cloud.end();
    throw new Error('The local cloud started without credentials. `npm start` shows why.');
  }
  return {
    ...started,
    stop: async (othersUseIt) => {
      if (othersUseIt) {
        cloud.letGo();
      } else {
        await cloud.end();
      }
    },
  };
}

/** What the local cloud of a data folder left for clients, whether it runs or not. */
async function readAccess(dataDir: string): Promise<Access | undefined> {
  const runtime = await readJson<{ apiUrl: string }>(join(dataDir, 'runtime.json'));
  const credentials = await readJson<{ apiKey: string }>(join(dataDir, 'credentials'));
  if (runtime === undefined || credentials === undefined) {
    return undefined;
  }
  return { apiUrl: runtime.apiUrl, apiKey: credentials.apiKey };
}

async function findRunning(dataDir: string): Promise<Access | undefined> {
  const access = await readAccess(dataDir);
  if (access === undefined) {
    return undefined;
  }
  const answer = await fetch(`${access.apiUrl}/health`, { signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  );
  return answer?.ok === true ? access : undefined;
}

async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
