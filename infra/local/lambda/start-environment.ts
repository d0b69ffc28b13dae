/** One process that runs one function, as Lambda's execution environment: one event at a time, reused while warm. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AwsAccess } from '../provision/aws-clients.ts';
import { EnvironmentState } from './environment-state.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { functionEnvironment } from './function-environment.ts';
import type { Invocation, InvocationResult } from './invocation.ts';
import type { RuntimeApi } from './serve-runtime-api.ts';
import { splitLines } from './split-lines.ts';

/** A line that a function printed. */
export interface FunctionLine {
  readonly definition: FunctionDefinition;
  readonly stream: 'stdout' | 'stderr';
  readonly logStream: string;
  readonly line: string;
}

export interface EnvironmentHost {
  readonly runtimeApi: RuntimeApi;
  readonly access: AwsAccess;
  /** Folders of the processes are made in it. */
  readonly temporaryFolder: string;
  readonly packages: string;
  readonly compileCache: string;
  readonly onLine: (line: FunctionLine) => void;
}

export interface ExecutionEnvironment {
  readonly invoke: (invocation: Invocation) => Promise<InvocationResult>;
  readonly isAlive: () => boolean;
  /** Kills the process with all its children and resolves when it is gone. */
  readonly end: () => Promise<void>;
}

const BOOTSTRAP = join(import.meta.dirname, 'bootstrap.ts');

/** The group: a function's own children, such as a media process, must not outlive it. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Nobody is left in the group; macOS says EPERM of one that has only ended processes.
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw error;
    }
  }
}

function launch(definition: FunctionDefinition, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [`--max-old-space-size=${definition.memoryMb}`, BOOTSTRAP], {
    env,
    cwd: definition.codeFolder,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
}

type Emit = (stream: FunctionLine['stream'], line: string) => void;

function forwardLines(child: ChildProcess, emit: Emit): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.on(
      'data',
      splitLines((line) => {
        emit(stream, line);
      }),
    );
  }
}

async function untilGone(child: ChildProcess, state: EnvironmentState): Promise<void> {
  await new Promise<void>((resolve) => {
    child.once('error', (error) => {
      state.exited(error.message);
      resolve();
    });
    // The descriptors may outlive the process; its lines are read as they come.
    child.once('exit', (code, signal) => {
      state.exited(code === null ? `signal ${signal}` : `exit status ${code}`);
      resolve();
    });
  });
}

const nameLogStream = (token: string): string =>
  `${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/[$LATEST]${token.replaceAll('-', '')}`;

/** Starts a process for a function; it loads its code while the first event waits. */
export function startEnvironment(
  definition: FunctionDefinition,
  host: EnvironmentHost,
): ExecutionEnvironment {
  const token = randomUUID();
  const temporaryFolder = join(host.temporaryFolder, token);
  mkdirSync(temporaryFolder, { recursive: true, mode: 0o700 });
  const logStream = nameLogStream(token);
  const emit: Emit = (stream, line) => {
    host.onLine({ definition, stream, logStream, line });
  };
  const state = new EnvironmentState(definition, {
    kill: () => {
      killGroup(child);
    },
    report: (line) => {
      emit('stderr', line);
    },
  });
  const runtimeApi = host.runtimeApi.register(token, state);
  const sandbox = { ...host, runtimeApi, temporaryFolder, logStream };
  const child = launch(definition, functionEnvironment(definition, host.access, sandbox));
  forwardLines(child, emit);
  const cleanUp = async (): Promise<void> => {
    await untilGone(child, state);
    killGroup(child);
    host.runtimeApi.unregister(token);
    // A child that was killed with it may just be writing its last.
    rmSync(temporaryFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  const gone = cleanUp();
  return {
    invoke: async (invocation) => state.invoke(invocation),
    isAlive: () => state.isAlive,
    end: async () => {
      killGroup(child);
      await gone;
    },
  };
}
