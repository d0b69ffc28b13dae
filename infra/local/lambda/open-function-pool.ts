import { randomUUID } from 'node:crypto';
import type { FunctionDefinition } from './function-definition.ts';
import { createTraceId } from './trace-id.ts';
import { failedResult, type InvocationResult } from './invocation.ts';
import type { ExecutionEnvironment } from './start-environment.ts';

export interface InvokeOptions {
  readonly requestId?: string;
  readonly traceId?: string;
}

export interface FunctionPool {
  readonly definition: FunctionDefinition;
  /** Waits while as many run as may. `payload` is JSON. Never rejects. */
  readonly invoke: (payload: string, options?: InvokeOptions) => Promise<InvocationResult>;
  /** Kills what runs: those calls give failed results. */
  readonly close: () => Promise<void>;
}

interface PoolOptions {
  /** How many processes at once. */
  readonly limit: number;
  /** A process that had nothing to do for so long is ended. */
  readonly idleMs: number;
  readonly start: () => ExecutionEnvironment;
}

interface Idle {
  readonly environment: ExecutionEnvironment;
  readonly timer: NodeJS.Timeout;
}

/** Environments of one function: warm ones first, new ones up to the limit, and a queue behind them. */
export function openFunctionPool(definition: FunctionDefinition, options: PoolOptions): FunctionPool {
  const idle: Idle[] = [];
  const living = new Set<ExecutionEnvironment>();
  const waiting: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  const end = async (environment: ExecutionEnvironment): Promise<void> => {
    await environment.end();
    living.delete(environment);
  };
  const take = (): ExecutionEnvironment => {
    for (let warm = idle.pop(); warm !== undefined; warm = idle.pop()) {
      clearTimeout(warm.timer);
      if (warm.environment.isAlive()) {
        return warm.environment;
      }
      living.delete(warm.environment);
    }
    const environment = options.start();
    living.add(environment);
    return environment;
  };
  const giveBack = (environment: ExecutionEnvironment): void => {
    if (!environment.isAlive()) {
      void end(environment);
      return;
    }
    const timer = setTimeout(() => {
      const at = idle.findIndex((entry) => entry.environment === environment);
      idle.splice(at, 1);
      void end(environment);
    }, options.idleMs).unref();
    idle.push({ environment, timer });
  };

  const untilFree = async (): Promise<void> => {
    if (busy < options.limit) {
      busy += 1;
      return;
    }
    // Who leaves hands the place over.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) {
      busy -= 1;
    } else {
      next();
    }
  };

  return {
    definition,
    invoke: async (payload, { requestId = randomUUID(), traceId = createTraceId() } = {}) => {
      await untilFree();
      try {
        if (closed) {
          return failedResult(requestId, 'Runtime.ExitError', 'The local cloud is ending.');
        }
        const environment = take();
        const result = await environment.invoke({ requestId, payload, traceId });
        giveBack(environment);
        return result;
      } finally {
        leave();
      }
    },
    close: async () => {
      closed = true;
      for (const { timer } of idle.splice(0)) {
        clearTimeout(timer);
      }
      await Promise.all([...living].map(end));
    },
  };
}
