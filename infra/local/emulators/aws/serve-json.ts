import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from '../../lean-http.ts';
import { isDiskFull } from './disk-full.ts';
import { logFailure } from './log-failure.ts';
import { notImplemented, ServiceError } from './service-error.ts';
import {
  SignatureError,
  verifyHeaderSignature,
  type Credentials,
  type SignatureFault,
} from './verify-signature.ts';

export type JsonObject = Record<string, unknown>;

/** One operation of a JSON service. `signal` aborts when the client goes away. */
export type JsonOperation = (input: JsonObject, signal: AbortSignal) => Promise<JsonObject> | JsonObject;

export interface JsonService {
  readonly name: string;
  /** The service's name in a credential scope. */
  readonly signingName: string;
  /** What stands before the dot of X-Amz-Target. */
  readonly target: string;
  /** Put before an error's code in `__type`. */
  readonly namespace: string;
  readonly maxBodyBytes: number;
  readonly credentials: Credentials;
  readonly operations: ReadonlyMap<string, JsonOperation>;
}

const SIGNATURE_CODES: Record<SignatureFault, string> = {
  missing: 'MissingAuthenticationTokenException',
  malformed: 'IncompleteSignatureException',
  'unknown-key': 'UnrecognizedClientException',
  mismatch: 'InvalidSignatureException',
  skewed: 'InvalidSignatureException',
  expired: 'InvalidSignatureException',
  'unsigned-headers': 'InvalidSignatureException',
};

const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit)
    throw new ServiceError('RequestEntityTooLarge', `The body is over ${limit} bytes.`, { status: 413 });
  return Buffer.concat(chunks);
};

const parseBody = (body: Buffer): JsonObject => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch {
    // Falls through to the one answer for every body that is not a JSON object.
  }
  throw new ServiceError('SerializationException', 'The body is not a JSON object.');
};

const toServiceError = (service: JsonService, operation: string, error: unknown): ServiceError => {
  if (error instanceof ServiceError) return error;
  if (error instanceof SignatureError) return new ServiceError(SIGNATURE_CODES[error.fault], error.message);
  logFailure(service.name, operation, error);
  const message = isDiskFull(error) ? 'The disk of the local stand-in is full.' : 'Internal error.';
  return new ServiceError('InternalServerError', message, { status: 500 });
};

const send = (response: ServerResponse, status: number, body: JsonObject, headers: JsonObject = {}): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/x-amz-json-1.0',
    'Content-Length': Buffer.byteLength(text),
    'x-amzn-RequestId': randomUUID(),
    ...(headers as Record<string, string>),
  });
  response.end(text);
};

const sendError = (service: JsonService, response: ServerResponse, error: ServiceError): void => {
  const { queryCode, ...members } = error.details;
  const sender = error.status < 500 ? 'Sender' : 'Receiver';
  send(
    response,
    error.status,
    { __type: `${service.namespace}#${error.code}`, message: error.message, ...members },
    typeof queryCode === 'string' ? { 'x-amzn-query-error': `${queryCode};${sender}` } : {},
  );
};

const run = async (
  service: JsonService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<JsonObject> => {
  const gone = new AbortController();
  response.on('close', () => {
    // After an answer nobody listens, and an abort's error would be made for nothing.
    if (!response.writableFinished) gone.abort();
  });
  const body = await readBody(request, service.maxBodyBytes);
  const { method = '', url = '/', headers } = request;
  const payloadHash = createHash('sha256').update(body).digest('hex');
  const { credentials, signingName } = service;
  const check = { request: { method, url, headers }, credentials, service: signingName, now: Date.now() };
  verifyHeaderSignature(check, payloadHash);
  const [target = '', name = ''] = String(headers['x-amz-target'] ?? '').split('.');
  const operation = target === service.target ? service.operations.get(name) : undefined;
  if (operation === undefined)
    throw new ServiceError('UnknownOperationException', notImplemented(`${service.name} ${target}.${name}`));
  return operation(parseBody(body), gone.signal);
};

const serve = async (
  service: JsonService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    send(response, 200, await run(service, request, response));
  } catch (error) {
    const operation = String(request.headers['x-amz-target'] ?? 'an unknown operation').slice(0, 100);
    sendError(service, response, toServiceError(service, operation, error));
  }
};

/** An HTTP server that speaks AWS JSON 1.0, checks signatures and answers errors as the service does. */
export const createJsonServer = (service: JsonService): Server =>
  createServer((request, response) => {
    serve(service, request, response).catch((error: unknown) => {
      logFailure(service.name, 'answering', error);
      response.destroy();
    });
  });
