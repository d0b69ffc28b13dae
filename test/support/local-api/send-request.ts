import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { ApiResponse } from '../../../shared/http/api-event.ts';

export interface RawRequest {
  readonly method?: string;
  /** Sent as it is, after the base URL's path. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

/** Sends a request that a browser's fetch would refuse, and gives header names as they come over the wire. */
export const sendRequest = async (
  baseUrl: string,
  { method = 'GET', path, headers = {}, body }: RawRequest,
): Promise<ApiResponse> => {
  const { hostname, port, pathname } = new URL(baseUrl);
  const { promise, resolve, reject } = Promise.withResolvers<ApiResponse>();
  // Node sends a GET's body without its length unless told.
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const outgoing = request(
    { hostname, port, method, path: pathname + path, headers: { ...headers, ...length }, agent: false },
    (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const names = incoming.rawHeaders.filter((_, index) => index % 2 === 0);
        assert.equal(new Set(names).size, names.length, `a header stands twice: ${names.join(', ')}`);
        const pairs = names.map((name, index) => [name, incoming.rawHeaders[index * 2 + 1] ?? '']);
        const statusCode = incoming.statusCode ?? 0;
        const text = Buffer.concat(chunks).toString();
        resolve({ statusCode, headers: Object.fromEntries(pairs) as Record<string, string>, body: text });
      });
    },
  );
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
};
