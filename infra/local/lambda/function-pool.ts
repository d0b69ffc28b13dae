import { randomUUID } from 'node:crypto';
import type { FunctionDefinition } from './function-definition.ts';
import { failedResult, type InvocationResult } from './invocation.ts';
import type { ExecutionEnvironment } from './start-environment.ts';
import { createTraceId } from './trace-id.ts';

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
export class FunctionPool {
  readonly definition: FunctionDefinition;
  readonly #options: PoolOptions;
  readonly #idle: Idle[] = [];
  readonly #living = new Set<ExecutionEnvironment>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #closed = false;

  constructor(definition: FunctionDefinition, options: PoolOptions) {
    this.definition = definition;
    this.#options = options;
  }

  /** Waits while as many run as may. `payload` is JSON. Never rejects: see the result. */
  async invoke(payload: string, traceId: string = createTraceId()): Promise<InvocationResult> {
    const requestId = randomUUID();
    await this.#untilFree();
    try {
      if (this.#closed) {
        return failedResult(requestId, 'Runtime.ExitError', 'The local cloud is ending.');
      }
      const environment = this.#take();
      const result = await environment.invoke({ requestId, payload, traceId });
      this.#giveBack(environment);
      return result;
    } finally {
      this.#leave();
    }
  }

  /** Kills what runs: those calls give failed results. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { timer } of this.#idle.splice(0)) {
      clearTimeout(timer);
    }
    await Promise.all([...this.#living].map(async (environment) => this.#end(environment)));
  }

  async #untilFree(): Promise<void> {
    if (this.#busy < this.#options.limit) {
      this.#busy += 1;
      return;
    }
    // Who leaves hands the place over.
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#busy -= 1;
    } else {
      next();
    }
  }

  #take(): ExecutionEnvironment {
    for (let warm = this.#idle.pop(); warm !== undefined; warm = this.#idle.pop()) {
      clearTimeout(warm.timer);
      if (warm.environment.isAlive()) {
        return warm.environment;
      }
      this.#living.delete(warm.environment);
    }
    const environment = this.#options.start();
    this.#living.add(environment);
    return environment;
  }

  #giveBack(environment: ExecutionEnvironment): void {
    if (!environment.isAlive() || this.#closed) {
      void this.#end(environment);
      return;
    }
    const timer = setTimeout(() => {
      const at = this.#idle.findIndex((entry) => entry.environment === environment);
      this.#idle.splice(at, 1);
      void this.#end(environment);
    }, this.#options.idleMs).unref();
    this.#idle.push({ environment, timer });
  }

  async #end(environment: ExecutionEnvironment): Promise<void> {
    await environment.end();
    this.#living.delete(environment);
  }
}
