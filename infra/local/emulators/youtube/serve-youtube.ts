import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from '../../lean-http.ts';
import { logFailure } from '../aws/log-failure.ts';
import { refusalOf, takeFault, type Fault } from './faults.ts';
import { GoogleError, OAuthError, toErrorResponse } from './google-error.ts';
import { findOperation, type Operation } from './operations.ts';
import { charge } from './quota.ts';
import { checkToken } from './tokens.ts';
import {
  openContext,
  type YoutubeContext,
  type YoutubeRequest,
  type YoutubeResponse,
} from './youtube-context.ts';

/** A chunk, with room. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

const readRequest = async (message: IncomingMessage): Promise<YoutubeRequest> => {
  const { method = '', url = '/', headers } = message;
  const { pathname: path, searchParams: query } = new URL(url, 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isCut = false;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    }
  } catch {
    // What has come counts, as it does at Google.
    isCut = true;
  }
  if (bytes > MAX_BODY_BYTES) throw new GoogleError(413, 'uploadTooLarge', 'The body is too large.');
  return { method, path, query, headers, body: Buffer.concat(chunks), isCut };
};

const forgetSession = ({ database }: YoutubeContext, { query }: YoutubeRequest): void => {
  database.prepare('UPDATE sessions SET lost = 1 WHERE id = ?').run(query.get('upload_id') ?? '');
};

/** Does what the fault leaves of the request; then it fails. */
const runFaulty = (
  context: YoutubeContext,
  request: YoutubeRequest,
  on: { fault: Fault; run: Operation['run'] },
): void => {
  const { kind, keep = 0 } = on.fault;
  if (kind === 'lose-session') forgetSession(context, request);
  if (kind === 'cut') on.run(context, { ...request, body: request.body.subarray(0, keep), isCut: true });
};

/** Done, and not answered. */
type Silence = Extract<Fault['kind'], 'lose-answer' | 'hold'>;

const handle = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse | Silence => {
  const { name, run, scopes, cost } = findOperation(request);
  const fault = takeFault(context, name);
  if (scopes !== undefined) checkToken(context, request, scopes);
  if (fault?.kind === 'refuse' || fault?.kind === 'cut') {
    runFaulty(context, request, { fault, run });
    throw refusalOf(fault);
  }
  if (fault?.kind === 'lose-session') runFaulty(context, request, { fault, run });
  if (cost !== undefined) charge(context, ...cost);
  const answer = run(context, request);
  return fault?.kind === 'lose-answer' || fault?.kind === 'hold' ? fault.kind : answer;
};

const answerTo = async (
  context: YoutubeContext,
  message: IncomingMessage,
): Promise<YoutubeResponse | Silence> => {
  try {
    return handle(context, await readRequest(message));
  } catch (error) {
    if (error instanceof GoogleError || error instanceof OAuthError) return toErrorResponse(error);
    logFailure('YouTube', message.url ?? '', error);
    return toErrorResponse(new GoogleError(500, 'backendError', 'Internal error.'));
  }
};

const send = ({ status, headers = {}, body = '' }: YoutubeResponse, response: ServerResponse): void => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=UTF-8',
    'Content-Length': Buffer.byteLength(text),
    'X-Stand-In': 'youtube; nothing is published',
    ...headers,
  });
  response.end(text);
};

const serve = async (
  context: YoutubeContext,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const answer = await answerTo(context, message);
  if (answer === 'lose-answer') response.destroy();
  else if (answer !== 'hold') send(answer, response);
};

/**
 * The stand-in for Google's OAuth and for what is used of YouTube's Data API v3, over the SQLite file `path`. Beside
 * them it shows its ledger (`GET /stand-in/ledger`) and takes faults (`POST /stand-in/faults`). It has one channel,
 * whose name says that nothing is published. `now` (ms since the epoch) is for tests of expiry and of days.
 */
export const openYoutube = (options: {
  readonly path: string;
  readonly now?: () => number;
}): { readonly server: Server; readonly close: () => void } => {
  const endpoint = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = openContext(options.path, { now: options.now ?? Date.now, endpoint });
  const server = createServer((message, response) => {
    void serve(context, message, response);
  });
  return {
    server,
    close: () => {
      context.database.close();
    },
  };
};
