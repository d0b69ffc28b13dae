/** What one execution environment is at: the event it has, the one it waits for, its time-outs and its end. */
import type { FunctionDefinition } from './function-definition.ts';
import { failedResult, type Invocation, type InvocationResult, MAX_PAYLOAD_BYTES } from './invocation.ts';
import type { RuntimeCalls } from './serve-runtime-api.ts';

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

/** Lambda gives 10 s; a laptop that starts many at once may need more. */
const INIT_LIMIT_SECONDS = 60;

export class EnvironmentState implements RuntimeCalls {
  readonly #definition: FunctionDefinition;
  readonly #hooks: Hooks;
  #running: Running | undefined;
  #askedFor: ((next: Next) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #alive = true;

  constructor(definition: FunctionDefinition, hooks: Hooks) {
    this.#definition = definition;
    this.#hooks = hooks;
  }

  get isAlive(): boolean {
    return this.#alive;
  }

  /** One at a time. Never rejects: a crash or a time-out is a failed result. */
  async invoke(invocation: Invocation): Promise<InvocationResult> {
    return new Promise((settle) => {
      this.#running = { invocation, settle };
      if (this.#alive) {
        this.#expireIn(INIT_LIMIT_SECONDS);
        this.#deliver();
      } else {
        this.#exit('it had ended before');
      }
    });
  }

  /** The process is gone, with its reason. */
  exited(reason: string): void {
    this.#alive = false;
    this.#exit(reason);
  }

  async next(): Promise<Next> {
    return new Promise((resolve) => {
      this.#askedFor = resolve;
      this.#deliver();
    });
  }

  respond(requestId: string, payload: string): void {
    if (!this.#isCurrent(requestId)) {
      return;
    }
    if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) {
      const reason = `Response payload size exceeded ${MAX_PAYLOAD_BYTES} bytes.`;
      this.#fail('Function.ResponseSizeTooLarge', reason);
      return;
    }
    this.#finish({ requestId, failed: false, payload });
  }

  fail(requestId: string, payload: string): void {
    if (this.#isCurrent(requestId)) {
      this.#finish({ requestId, failed: true, payload });
    }
  }

  failInit(payload: string): void {
    this.#alive = false;
    if (this.#running !== undefined) {
      this.#finish({ requestId: this.#running.invocation.requestId, failed: true, payload });
    }
  }

  #isCurrent(requestId: string): boolean {
    return this.#running?.invocation.requestId === requestId;
  }

  #deliver(): void {
    if (this.#running === undefined || this.#askedFor === undefined) {
      return;
    }
    const { timeoutSeconds, arn } = this.#definition;
    this.#expireIn(timeoutSeconds);
    this.#askedFor({ ...this.#running.invocation, deadline: Date.now() + timeoutSeconds * 1000, arn });
    this.#askedFor = undefined;
  }

  #expireIn(seconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#alive = false;
      const { requestId = '' } = this.#running?.invocation ?? {};
      const reason = `Task timed out after ${seconds.toFixed(2)} seconds`;
      this.#fail('Sandbox.Timedout', `${new Date().toISOString()} ${requestId} ${reason}`);
      this.#hooks.kill();
    }, seconds * 1000);
  }

  #exit(reason: string): void {
    const { requestId = '' } = this.#running?.invocation ?? {};
    this.#fail('Runtime.ExitError', `RequestId: ${requestId} Error: Runtime exited with error: ${reason}`);
  }

  #fail(errorType: string, errorMessage: string): void {
    if (this.#running === undefined) {
      return;
    }
    const { requestId } = this.#running.invocation;
    const message = { errorType, errorMessage };
    this.#hooks.report(
      JSON.stringify({ timestamp: new Date().toISOString(), level: 'ERROR', requestId, message }),
    );
    this.#finish(failedResult(requestId, errorType, errorMessage));
  }

  #finish(result: InvocationResult): void {
    clearTimeout(this.#timer);
    const running = this.#running;
    this.#running = undefined;
    running?.settle(result);
  }
}
