import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { FacelessError } from '../../../shared/domain/errors.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { FunctionPool } from './function-pool.ts';
import { serveRuntimeApi } from './serve-runtime-api.ts';
import { startEnvironment, type EnvironmentHost } from './start-environment.ts';

export interface Functions {
  readonly all: readonly FunctionPool[];
  /** By ARN, name or label. Throws FacelessError NOT_FOUND. */
  readonly find: (name: string) => FunctionPool;
  readonly close: () => Promise<void>;
}

/** Five minutes: longer than a person pauses between two requests, shorter than a coffee. */
const IDLE_MS = 300_000;

/** A pool for each function. No process starts before its first event. */
export async function openFunctions(
  definitions: readonly FunctionDefinition[],
  host: Omit<EnvironmentHost, 'runtimeApi'>,
): Promise<Functions> {
  // Left by processes that were killed.
  rmSync(host.temporaryFolder, { recursive: true, force: true });
  const runtimeApi = await serveRuntimeApi();
  const pools = definitions.map(
    (definition) =>
      new FunctionPool(definition, {
        // More at once would only slow each other down.
        limit: availableParallelism(),
        idleMs: IDLE_MS,
        start: () => startEnvironment(definition, { ...host, runtimeApi }),
      }),
  );
  return {
    all: pools,
    find: (name) => {
      const pool = pools.find(({ definition }) =>
        [definition.arn, definition.name, definition.label].includes(name),
      );
      if (pool === undefined) {
        throw new FacelessError('NOT_FOUND', `There is no function ${name}.`);
      }
      return pool;
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.close()));
      await runtimeApi.close();
    },
  };
}
