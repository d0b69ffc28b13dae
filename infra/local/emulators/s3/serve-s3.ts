import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createServer } from '../../lean-http.ts';
import { isDiskFull } from '../aws/disk-full.ts';
import { logFailure } from '../aws/log-failure.ts';
import { ServiceError } from '../aws/service-error.ts';
import {
  SignatureError,
  verifyHeaderSignature,
  verifyPresignedUrl,
  type Credentials,
} from '../aws/verify-signature.ts';
import { openBuckets, type BucketContext, type S3Request, type S3Response } from './bucket-context.ts';
import { applyLifecycles } from './lifecycle.ts';
import { postObject } from './post-object.ts';
import { findOperation, parseRequest } from './route.ts';
import { fromSignatureError, invalidRequest, s3Error } from './s3-error.ts';
import { textElement } from './xml.ts';

const HOUR_MS = 3_600_000;

interface Site {
  readonly context: BucketContext;
  readonly credentials: Credentials;
}

const authorize = ({ context, credentials }: Site, request: S3Request, url: string): void => {
  const { method, headers, query } = request;
  const check = { request: { method, url, headers }, credentials, service: 's3', now: context.now() };
  const isPresigned = query.has('X-Amz-Algorithm') || query.has('X-Amz-Signature');
  if (isPresigned && headers.authorization !== undefined)
    throw invalidRequest('Only one way of authentication is allowed.');
  if (isPresigned) {
    verifyPresignedUrl(check);
    return;
  }
  const payloadHash = headers['x-amz-content-sha256'];
  if (headers.authorization !== undefined && typeof payloadHash !== 'string')
    throw invalidRequest('Missing required header for this request: x-amz-content-sha256');
  verifyHeaderSignature(check, String(payloadHash));
};

const isForm = (request: S3Request): boolean =>
  request.method === 'POST' &&
  request.key === '' &&
  !request.query.has('delete') &&
  (request.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data');

const handle = async (
  site: Site,
  message: IncomingMessage,
  body: AsyncIterable<Buffer>,
): Promise<S3Response> => {
  const { method = '', url = '/', headers } = message;
  const request = parseRequest({ method, url, headers, body });
  if (isForm(request)) return postObject(site.context, request, site.credentials);
  authorize(site, request, url);
  return findOperation(request)(site.context, request);
};

const toServiceError = (error: unknown, operation: string): ServiceError => {
  if (error instanceof ServiceError) return error;
  if (error instanceof SignatureError) return fromSignatureError(error);
  logFailure('S3', operation, error);
  return isDiskFull(error)
    ? s3Error('InternalError', 500, 'The disk of the local stand-in is full.')
    : s3Error('InternalError', 500, 'We encountered an internal error. Please try again.');
};

const toErrorResponse = (error: ServiceError, resource: string, requestId: string): S3Response => ({
  status: error.status,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${[
    textElement('Code', error.code),
    textElement('Message', error.message),
    textElement('Resource', resource),
    textElement('RequestId', requestId),
  ].join('')}</Error>`,
});

const send = async (
  answer: S3Response,
  { response, requestId, isHead }: { response: ServerResponse; requestId: string; isHead: boolean },
): Promise<void> => {
  const { status, headers = {}, body = '' } = answer;
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'x-amz-request-id': requestId,
    ...(isText && body !== '' ? { 'content-type': 'application/xml' } : {}),
    ...(isText && status !== 204 && status !== 304 && !isHead
      ? { 'content-length': Buffer.byteLength(body) }
      : {}),
    ...headers,
  });
  if (isText) response.end(isHead ? '' : body);
  else await pipeline(body, response);
};

const serve = async (site: Site, message: IncomingMessage, response: ServerResponse): Promise<void> => {
  const requestId = randomUUID();
  const { method = '', url = '/' } = message;
  const body: AsyncIterableIterator<Buffer> = message.iterator({ destroyOnReturn: false });
  let answer: S3Response;
  try {
    answer = await handle(site, message, body);
  } catch (error) {
    answer = toErrorResponse(toServiceError(error, `${method} ${url.slice(0, 200)}`), url, requestId);
  }
  // A body that was refused is read to its end: the client gets to see the answer, and its next request on this
  // connection is not left waiting behind it. While the iterator listens, the message would not flow.
  await body.return?.();
  message.resume();
  await send(answer, { response, requestId, isHead: method === 'HEAD' });
};

/** The stand-in for S3 over a folder. `now` (ms since the epoch) is for tests of expiry. */
export const openS3 = (options: {
  path: string;
  credentials: Credentials;
  region: string;
  now?: () => number;
}): { server: Server; close: () => void } => {
  const { credentials, ...settings } = options;
  const site = { context: openBuckets(settings), credentials };
  const expire = (): void => {
    applyLifecycles(site.context).catch((error: unknown) => {
      logFailure('S3', 'applying lifecycle rules', error);
    });
  };
  expire();
  const timer = setInterval(expire, HOUR_MS).unref();
  const server = createServer((message, response) => {
    serve(site, message, response).catch((error: unknown) => {
      // The client went away, or a file could not be read to its end: the connection tells it so.
      if (!response.writableEnded && !message.destroyed) logFailure('S3', 'answering', error);
      response.destroy();
    });
  });
  return {
    server,
    close: () => {
      clearInterval(timer);
      site.context.database.close();
    },
  };
};
