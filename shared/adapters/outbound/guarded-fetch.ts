/**
 * The one way out (SECURITY §6): https on 443 to a public host, connected by the address that was checked, so that a
 * name which resolves otherwise a moment later changes nothing. Each request has a connection of its own, follows no
 * redirect and takes no compressed answer.
 */
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { FacelessError } from '../../domain/errors.ts';
import { checkUrl, type AllowedTargets } from './check-url.ts';
import { isPublicAddress } from './is-public-address.ts';
import { openSocket, resolveHost, type OpenSocket, type Resolve, type Target } from './open-socket.ts';
import { startClock, type TimeLimits, type PhaseClock } from './phase-clock.ts';

export interface GuardedRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface GuardedResponse {
  /** Redirects too: where they lead is the caller's to ask for, by a new request. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface GuardedFetchOptions extends AllowedTargets {
  /** Begins a message: `The model’s endpoint`. */
  readonly service: string;
  readonly limits: TimeLimits & { /** Of an answer's body. */ readonly bytes: number };
  readonly resolve?: Resolve;
  readonly open?: OpenSocket;
}

/** Throws INVALID_INPUT for an address that may not be called, UNAVAILABLE (retryable), PROVIDER_FAILED. */
export type GuardedFetch = (request: GuardedRequest) => Promise<GuardedResponse>;

const findPublicAddress = async (hostname: string, resolve: Resolve, clock: PhaseClock): Promise<string> => {
  const addresses = await clock.within(resolve(hostname));
  const [first] = addresses;
  if (first !== undefined && addresses.every(isPublicAddress)) return first;
  throw new FacelessError('INVALID_INPUT', `${hostname} cannot be called: it leads to no public address.`);
};

const defaultPort = (secure: boolean): number => (secure ? 443 : 80);

const findTarget = async (url: URL, options: GuardedFetchOptions, clock: PhaseClock): Promise<Target> => {
  const { operatorOrigin, resolve = resolveHost } = options;
  const { hostname, protocol, port } = url;
  const name = hostname.replaceAll(/[[\]]/g, '');
  const secure = protocol === 'https:';
  if (url.origin !== operatorOrigin)
    return { host: await findPublicAddress(hostname, resolve, clock), port: 443, name, secure };
  return { host: name, port: port === '' ? defaultPort(secure) : Number(port), name, secure };
};

interface Exchange {
  readonly url: URL;
  readonly socket: Socket;
  readonly signal: AbortSignal;
}

const send = async ({ url, socket, signal }: Exchange, request: GuardedRequest): Promise<IncomingMessage> => {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const secure = url.protocol === 'https:';
  const options: RequestOptions = {
    // Else it would stand in the Host header.
    defaultPort: defaultPort(secure),
    method: request.method ?? 'GET',
    headers: { ...request.headers, 'Accept-Encoding': 'identity' },
    signal,
    createConnection: () => socket,
  };
  const outgoing = (secure ? requestHttps : requestHttp)(url, options, resolve);
  outgoing.on('error', reject);
  outgoing.end(request.body);
  return promise;
};

const readBody = async (incoming: IncomingMessage, options: GuardedFetchOptions): Promise<Buffer> => {
  const { service, limits } = options;
  if ((incoming.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new FacelessError(
      'PROVIDER_FAILED',
      `${service} answered in a compression that was not asked for.`,
    );
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.bytes)
      throw new FacelessError('PROVIDER_FAILED', `${service} answered more than ${limits.bytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Makes a fetch that goes where its options allow and nowhere else. */
export const createGuardedFetch =
  (options: GuardedFetchOptions): GuardedFetch =>
  async (request) => {
    const url = checkUrl(request.url, options);
    const clock = startClock(options.limits);
    let socket: Socket | undefined;
    try {
      const target = await findTarget(url, options, clock);
      socket = await (options.open ?? openSocket)(target, clock.signal);
      clock.begin('headers');
      const incoming = await send({ url, socket, signal: clock.signal }, request);
      clock.begin('body');
      const body = await readBody(incoming, options);
      // A body without a length ends with its connection, and so with the clock's.
      clock.signal.throwIfAborted();
      return { status: incoming.statusCode ?? 0, headers: incoming.headers, body };
    } catch (error) {
      if (error instanceof FacelessError) throw error;
      const message = `${options.service} cannot be reached.`;
      const cause: unknown = clock.signal.aborted ? clock.signal.reason : error;
      throw new FacelessError('UNAVAILABLE', message, { cause, retryable: true });
    } finally {
      clock.stop();
      socket?.destroy();
    }
  };
