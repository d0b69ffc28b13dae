import { FacelessError } from '../../domain/errors.ts';
import type { GuardedFetch, GuardedResponse } from '../outbound/guarded-fetch.ts';
import type { GoogleOptions } from './google-options.ts';
import { asWord, isSuccess, parseAnswer } from './google-failure.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly seconds: number;
  /** Only for a code. */
  readonly refreshToken: string | undefined;
  readonly scopes: readonly string[];
}

interface TokenBody {
  readonly error?: unknown;
  readonly access_token?: unknown;
  readonly expires_in?: unknown;
  readonly refresh_token?: unknown;
  readonly scope?: unknown;
}

const MISCONFIGURED = new Set([
  'invalid_client',
  'unauthorized_client',
  'deleted_client',
  'redirect_uri_mismatch',
]);

const unavailable = (detail: string): FacelessError =>
  new FacelessError('UNAVAILABLE', `Google gives no token at present (${detail}).`, { retryable: true });

const failureOf = (
  { status }: GuardedResponse,
  body: TokenBody,
  refused: (cause: Error) => FacelessError,
): FacelessError => {
  const error = asWord(body.error);
  if (status >= 500 || status === 429 || status === 408) return unavailable(`${status}, ${error}`);
  if (MISCONFIGURED.has(error))
    return new FacelessError(
      'NOT_CONFIGURED',
      `Google refuses the project’s client (${error}). Check YOUTUBE_CLIENT_ID, YOUTUBE_CLIENT_SECRET and the redirect URI at Google.`,
    );
  return refused(new Error(`${status}, ${error}`));
};

/** RFC 6749 §4.1.3 and §6. `refused` is what a grant that does not hold means. */
export const askToken = async (
  { endpoints, clientId, readSecret }: GoogleOptions,
  send: GuardedFetch,
  {
    form,
    refused,
  }: { readonly form: Readonly<Record<string, string>>; readonly refused: (cause: Error) => FacelessError },
): Promise<Tokens> => {
  const fields = { ...form, client_id: clientId, client_secret: await readSecret() };
  const answer = await send({
    url: endpoints.token,
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  const body = (parseAnswer(answer.body) ?? {}) as TokenBody;
  if (!isSuccess(answer)) throw failureOf(answer, body, refused);
  const { access_token: accessToken, expires_in: seconds, refresh_token: refreshToken, scope } = body;
  if (typeof accessToken !== 'string' || typeof seconds !== 'number')
    throw unavailable('no token in the answer');
  return {
    accessToken,
    seconds,
    refreshToken: typeof refreshToken === 'string' ? refreshToken : undefined,
    scopes: typeof scope === 'string' ? scope.split(' ') : [],
  };
};
