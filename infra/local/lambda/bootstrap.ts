/**
 * Runs one function in this process: asks the Lambda Runtime API for the next event, calls the handler, posts
 * what it gives. Started by `start-environment.ts` with the environment that Lambda would give.
 */
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceStack } from '../../../shared/observability/source-stack.ts';

// Not by `import`: infra/build/lean-http.ts says why.
const { Agent, request } = process.getBuiltinModule('node:http');

interface Answer {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Handler = (event: unknown, context: object) => unknown;

const setting = (name: string): string => process.env[name] ?? '';

/** Ends this process and every child of it: it leads a process group of its own. */
function endGroup(): void {
  process.kill(-process.pid, 'SIGKILL');
}

// The other end of standard input is the local cloud's: it closes however that ends, also by kill -9.
process.stdin.on('end', endGroup).on('error', endGroup).resume();

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const base = new URL(`http://${setting('AWS_LAMBDA_RUNTIME_API')}/`);

async function call(method: string, path: string, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(`${base.pathname}2018-06-01/runtime/${path}`, base),
      { method, agent },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({ headers: answer.headers, body: Buffer.concat(chunks).toString() });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function describeError(error: unknown): string {
  return JSON.stringify(
    error instanceof Error
      ? {
          errorType: error.name,
          errorMessage: error.message,
          trace: sourceStack(error.stack ?? '').split('\n'),
        }
      : { errorType: typeof error, errorMessage: String(error), trace: [] },
  );
}

async function loadHandler(): Promise<Handler> {
  const [, file = '', name = ''] = /^(.+)\.([^.]+)$/.exec(setting('_HANDLER')) ?? [];
  const root = setting('LAMBDA_TASK_ROOT');
  const path = ['.mjs', '.js', '.cjs']
    .map((ending) => join(root, file + ending))
    .find((at) => existsSync(at));
  if (path === undefined) {
    throw new Error(`Cannot find the module ${file} in ${root}`);
  }
  const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  const handler = module[name];
  if (typeof handler !== 'function') {
    throw new TypeError(`${setting('_HANDLER')} is undefined or not exported`);
  }
  return handler as Handler;
}

function createContext(headers: Answer['headers']): object {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: setting('AWS_LAMBDA_FUNCTION_NAME'),
    functionVersion: setting('AWS_LAMBDA_FUNCTION_VERSION'),
    memoryLimitInMB: setting('AWS_LAMBDA_FUNCTION_MEMORY_SIZE'),
    logGroupName: setting('AWS_LAMBDA_LOG_GROUP_NAME'),
    logStreamName: setting('AWS_LAMBDA_LOG_STREAM_NAME'),
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

function logFailure(requestId: string, error: unknown): void {
  const { errorType, errorMessage, trace } = JSON.parse(describeError(error)) as Record<string, unknown>;
  const fields = { errorType, errorMessage, stackTrace: trace };
  const line = { timestamp: new Date().toISOString(), level: 'ERROR', requestId, message: fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

async function serveNext(handler: Handler): Promise<void> {
  const { headers, body } = await call('GET', 'invocation/next');
  const id = String(headers['lambda-runtime-aws-request-id']);
  process.env['_X_AMZN_TRACE_ID'] = String(headers['lambda-runtime-trace-id'] ?? '');
  try {
    const result = await handler(JSON.parse(body), createContext(headers));
    await call('POST', `invocation/${id}/response`, JSON.stringify(result) ?? 'null');
  } catch (error) {
    logFailure(id, error);
    await call('POST', `invocation/${id}/error`, describeError(error));
  }
}

const handler = await loadHandler().catch(async (error: unknown) => {
  logFailure('', error);
  await call('POST', 'init/error', describeError(error));
  return process.exit(1);
});
await serveNext(handler);
// This process is ended by a signal, before it could keep what it has compiled by itself.
flushCompileCache();
for (;;) {
  await serveNext(handler);
}
