/** What one execution environment is at: the event it has, the one it waits for, its time-outs and its end. */
import type { FunctionDefinition } from './function-definition.ts';
import { failedResult, type Invocation, type InvocationResult, MAX_PAYLOAD_BYTES } from './invocation.ts';
import type { RuntimeCalls } from './serve-runtime-api.ts';

export interface EnvironmentState {
  /** One at a time. Never rejects: a crash or a time-out is a failed result. */
  readonly invoke: (invocation: Invocation) => Promise<InvocationResult>;
  readonly isAlive: () => boolean;
  /** The process is gone, with its reason. */
  readonly exited: (reason: string) => void;
  readonly calls: RuntimeCalls;
}

interface Hooks {
  readonly kill: () => void;
  /** Writes a line about the function itself to its log. */
  readonly report: (line: string) => void;
}

interface Running {
  readonly invocation: Invocation;
  readonly settle: (result: InvocationResult) => void;
}

type Next = Awaited<ReturnType<RuntimeCalls['next']>>;

/** Lambda gives 10 s; a laptop that starts many at once may need more (ms). */
const INIT_LIMIT_MS = 60_000;

const isTooLarge = (payload: string): boolean => Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES;

export function openEnvironmentState(definition: FunctionDefinition, hooks: Hooks): EnvironmentState {
  let running: Running | undefined;
  let askedFor: ((next: Next) => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let alive = true;

  const finish = (result: InvocationResult): void => {
    clearTimeout(timer);
    const { settle } = running ?? {};
    running = undefined;
    settle?.(result);
  };
  const fail = (errorType: string, errorMessage: string): void => {
    if (running !== undefined) {
      const { requestId } = running.invocation;
      const message = { errorType, errorMessage };
      const line = { timestamp: new Date().toISOString(), level: 'ERROR', requestId, message };
      hooks.report(JSON.stringify(line));
      finish(failedResult(requestId, errorType, errorMessage));
    }
  };
  const expire = (seconds: number): void => {
    alive = false;
    const text = `${new Date().toISOString()} ${running?.invocation.requestId ?? ''} Task timed out after ${seconds.toFixed(2)} seconds`;
    fail('Sandbox.Timedout', text);
    hooks.kill();
  };
  const deliver = (): void => {
    if (running === undefined || askedFor === undefined) {
      return;
    }
    const { timeoutSeconds, arn } = definition;
    clearTimeout(timer);
    timer = setTimeout(expire, timeoutSeconds * 1000, timeoutSeconds);
    askedFor({ ...running.invocation, deadline: Date.now() + timeoutSeconds * 1000, arn });
    askedFor = undefined;
  };
  const isCurrent = (requestId: string): boolean => running?.invocation.requestId === requestId;

  return {
    invoke: (invocation) =>
      new Promise((settle) => {
        running = { invocation, settle };
        if (!alive) {
          fail('Runtime.ExitError', `RequestId: ${invocation.requestId} Error: Runtime exited`);
          return;
        }
        timer = setTimeout(expire, INIT_LIMIT_MS, INIT_LIMIT_MS / 1000);
        deliver();
      }),
    isAlive: () => alive,
    exited: (reason) => {
      alive = false;
      fail(
        'Runtime.ExitError',
        `RequestId: ${running?.invocation.requestId ?? ''} Error: Runtime exited with error: ${reason}`,
      );
    },
    calls: {
      next: () =>
        new Promise((resolve) => {
          askedFor = resolve;
          deliver();
        }),
      respond: (requestId, payload) => {
        if (!isCurrent(requestId)) {
          return;
        }
        if (isTooLarge(payload)) {
          fail('Function.ResponseSizeTooLarge', `Response payload size exceeded ${MAX_PAYLOAD_BYTES} bytes.`);
          return;
        }
        finish({ requestId, failed: false, payload });
      },
      fail: (requestId, payload) => {
        if (isCurrent(requestId)) {
          finish({ requestId, failed: true, payload });
        }
      },
      failInit: (payload) => {
        alive = false;
        if (running !== undefined) {
          finish({ requestId: running.invocation.requestId, failed: true, payload });
        }
      },
    },
  };
}
