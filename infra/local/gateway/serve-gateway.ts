import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createServer } from '../lean-http.ts';
import { closeServer, listen } from '../emulators/aws/listen.ts';
import { logFailure } from '../emulators/aws/log-failure.ts';
import { type GatewayAnswer, GatewayRefusal, type GatewayRequest } from './gateway-request.ts';
import type { RestGateway } from './rest-gateway.ts';

/** AWS. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** Of a body that is too large, so much is still read: a client that writes does not see the answer. */
const MAX_DRAINED_BYTES = 64 * 1024 * 1024;

/** Milliseconds: who sends slower than this does not hold a connection. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 60_000 };

interface Received {
  readonly body: Buffer;
  readonly isTooLarge: boolean;
}

async function readBody(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) {
      chunks.push(chunk);
    } else if (size > MAX_DRAINED_BYTES) {
      break;
    }
  }
  return { body: Buffer.concat(chunks), isTooLarge: size > MAX_BODY_BYTES };
}

function send(response: ServerResponse, answer: GatewayAnswer, requestId: string): void {
  const grouped = new Map<string, [name: string, values: string[]]>();
  for (const [name, value] of answer.headers) {
    const entry = grouped.get(name.toLowerCase()) ?? [name, []];
    entry[1].push(value);
    grouped.set(name.toLowerCase(), entry);
  }
  for (const [name, values] of grouped.values()) {
    response.setHeader(name, values.length === 1 ? (values[0] ?? '') : values);
  }
  response.setHeader('x-amzn-RequestId', requestId);
  response.setHeader('x-amz-apigw-id', requestId);
  response.statusCode = answer.status;
  response.end(answer.body);
}

/** A request line that cannot be read never reaches API Gateway's responses: 400, plain, without our headers. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  socket.destroySoon();
}

const describe = (incoming: IncomingMessage, body: Buffer): GatewayRequest => ({
  method: incoming.method ?? 'GET',
  url: incoming.url ?? '/',
  rawHeaders: incoming.rawHeaders,
  body,
  sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
  protocol: `HTTP/${incoming.httpVersion}`,
  requestId: randomUUID(),
  receivedAt: Date.now(),
});

async function serve(
  gateway: RestGateway,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { body, isTooLarge } = await readBody(incoming);
  const request = describe(incoming, body);
  const answer = isTooLarge
    ? gateway.refuse(request, new GatewayRefusal('REQUEST_TOO_LARGE', 'Request Too Long'))
    : await gateway.answer(request);
  send(response, answer, request.requestId);
}

/**
 * Serves the REST API on 127.0.0.1, or on another IPv4 address; port 0 takes a free one. Resolves with its URL, with the stage. Rejects with
 * Node's EADDRINUSE where the port is taken.
 */
export async function serveGateway(
  gateway: RestGateway,
  port: number,
  host?: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(LIMITS, (incoming, response) => {
    serve(gateway, incoming, response).catch((error: unknown) => {
      // A client that went away has no answer to get.
      if (!incoming.destroyed) {
        logFailure('gateway', `${incoming.method} ${incoming.url?.split('?', 1)[0]}`, error);
      }
      response.destroy();
    });
  });
  server.on('clientError', refuseMalformed);
  const endpoint = await listen(server, port, host);
  return { url: `${endpoint}/${gateway.api.stage}`, close: () => closeServer(server) };
}
