/** The Lambda Runtime API, for all functions' processes: each has a path of its own that nobody can guess. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createServer } from '../lean-http.ts';
import { closeServer, listen } from '../emulators/aws/listen.ts';
import type { Invocation } from './invocation.ts';

/** What one process asks and says. */
export interface RuntimeCalls {
  /** Resolves when there is an event for it. */
  readonly next: () => Promise<Invocation & { readonly deadline: number; readonly arn: string }>;
  readonly respond: (requestId: string, payload: string) => void;
  readonly fail: (requestId: string, error: string) => void;
  readonly failInit: (error: string) => void;
}

export interface RuntimeApi {
  /** Returns what AWS_LAMBDA_RUNTIME_API is to be for the process. */
  readonly register: (token: string, calls: RuntimeCalls) => string;
  readonly unregister: (token: string) => void;
  readonly close: () => Promise<void>;
}

const PATH =
  /^\/([\w-]+)\/2018-06-01\/runtime\/(?:invocation\/next|init\/(error)|invocation\/([\w-]+)\/(response|error))$/;

async function sendNext(calls: RuntimeCalls, response: ServerResponse): Promise<void> {
  const { requestId, payload, traceId, deadline, arn } = await calls.next();
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Lambda-Runtime-Aws-Request-Id': requestId,
    'Lambda-Runtime-Deadline-Ms': String(deadline),
    'Lambda-Runtime-Invoked-Function-Arn': arn,
    'Lambda-Runtime-Trace-Id': traceId,
  });
  response.end(payload);
}

async function serve(
  processes: ReadonlyMap<string, RuntimeCalls>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, token = '', init, id, kind] = PATH.exec(request.url ?? '') ?? [];
  const calls = processes.get(token);
  if (calls === undefined) {
    response.writeHead(404).end();
    return;
  }
  if (init === undefined && id === undefined) {
    await sendNext(calls, response);
    return;
  }
  const body = (await buffer(request)).toString();
  response.writeHead(202).end();
  if (id === undefined) {
    calls.failInit(body);
  } else if (kind === 'response') {
    calls.respond(id, body);
  } else {
    calls.fail(id, body);
  }
}

/** Starts it on a free port of 127.0.0.1. */
export async function serveRuntimeApi(): Promise<RuntimeApi> {
  const processes = new Map<string, RuntimeCalls>();
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    serve(processes, request, response).catch(() => response.destroy());
  });
  // A process waits for its next event as long as there is none.
  server.keepAliveTimeout = 0;
  const endpoint = await listen(server, 0);
  return {
    register: (token, calls) => {
      processes.set(token, calls);
      return `${endpoint.slice('http://'.length)}/${token}`;
    },
    unregister: (token) => processes.delete(token),
    close: () => closeServer(server),
  };
}
