import { SECURITY_HEADERS } from '../../shared/http/security-headers.ts';

export interface SmokeRequest {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without the key. */
  readonly isAnonymous?: boolean;
}

export interface SmokeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Ask = (request: SmokeRequest, status: number) => Promise<SmokeAnswer>;

/** An answer was not as it should be; the message says which, and what would be right. */
export class SmokeFailure extends Error {
  override readonly name = 'SmokeFailure';
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** Milliseconds; the gateway gives up after 29 s. */
const PATIENCE_MS = 35_000;

const checkHeaders = (what: string, headers: Headers): void => {
  const wrong = Object.entries(SECURITY_HEADERS).filter(([name, value]) => headers.get(name) !== value);
  if (wrong.length > 0) {
    const names = wrong.map(([name]) => `${name} (${headers.get(name) ?? 'absent'})`);
    throw new SmokeFailure(`${what} was answered without its headers: ${names.join(', ')}.`);
  }
  if (!UUID.test(headers.get('X-Request-ID') ?? ''))
    throw new SmokeFailure(`${what} was answered without an X-Request-ID.`);
};

/**
 * Asks the API and looks at every answer's headers. Rejects with SmokeFailure for another status than the expected one,
 * for missing headers, and where nobody answers.
 */
export const createAsk =
  (apiUrl: string, apiKey: string, signal: AbortSignal): Ask =>
  async ({ method = 'GET', path, body, headers = {}, isAnonymous = false }, status) => {
    const what = `${method} ${path.split('?', 1)[0]}`;
    const answer = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        ...(isAnonymous ? {} : { Authorization: `Bearer ${apiKey}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    }).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new SmokeFailure(`${what} has no answer from ${apiUrl}.`, { cause });
    });
    const text = await answer.text();
    if (answer.status !== status) {
      const id = answer.headers.get('X-Request-ID') ?? 'unknown';
      throw new SmokeFailure(
        `${what} was answered ${answer.status} in the place of ${status} (request ${id}): ${text.slice(0, 400)}`,
      );
    }
    checkHeaders(what, answer.headers);
    return { status, headers: answer.headers, text };
  };
