import { createHash, randomBytes } from 'node:crypto';
import { GoogleError, OAuthError } from './google-error.ts';
import {
  headerOf,
  STAND_IN_CLIENT,
  type YoutubeContext,
  type YoutubeRequest,
  type YoutubeResponse,
} from './youtube-context.ts';

/** Google's, in seconds. */
const ACCESS_SECONDS = 3599;

const newToken = (prefix: string): string => `${prefix}${randomBytes(24).toString('base64url')}`;

const issue = ({ database, now }: YoutubeContext, refreshToken: string, scope: string): object => {
  const token = newToken('ya29.stand-in.');
  database
    .prepare('INSERT INTO access_tokens (token, refresh_token, expires_at) VALUES (?, ?, ?)')
    .run(token, refreshToken, now() + ACCESS_SECONDS * 1000);
  return { access_token: token, expires_in: ACCESS_SECONDS, scope, token_type: 'Bearer' };
};

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** A code is good once, whatever comes of it. */
const exchangeCode = (context: YoutubeContext, form: URLSearchParams): object => {
  const { database } = context;
  const row = database.prepare('DELETE FROM codes WHERE code = ? RETURNING *').get(form.get('code') ?? '');
  if (row === undefined) throw new OAuthError('invalid_grant', 'Malformed auth code.');
  if (row['redirect_uri'] !== form.get('redirect_uri'))
    throw new OAuthError('redirect_uri_mismatch', 'Bad Request');
  if (row['challenge'] !== challengeOf(form.get('code_verifier') ?? ''))
    throw new OAuthError('invalid_grant', 'Invalid code verifier.');
  const refreshToken = newToken('1//stand-in.');
  const scope = String(row['scope']);
  database.prepare('INSERT INTO grants (refresh_token, scope) VALUES (?, ?)').run(refreshToken, scope);
  return { ...issue(context, refreshToken, scope), refresh_token: refreshToken };
};

const refresh = (context: YoutubeContext, form: URLSearchParams): object => {
  const refreshToken = form.get('refresh_token') ?? '';
  const row = context.database.prepare('SELECT scope FROM grants WHERE refresh_token = ?').get(refreshToken);
  if (row === undefined) throw new OAuthError('invalid_grant', 'Token has been expired or revoked.');
  return issue(context, refreshToken, String(row['scope']));
};

const checkClient = (request: YoutubeRequest, form: URLSearchParams): void => {
  const { clientId, clientSecret } = STAND_IN_CLIENT;
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  if (headerOf(request, 'authorization') === basic) return;
  if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
    throw new OAuthError('invalid_client', 'The OAuth client was not found.', 401);
};

export const giveToken = (context: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const form = new URLSearchParams(request.body.toString('utf8'));
  checkClient(request, form);
  const kind = form.get('grant_type');
  if (kind === 'authorization_code') return { status: 200, body: { ...exchangeCode(context, form) } };
  if (kind === 'refresh_token') return { status: 200, body: { ...refresh(context, form) } };
  throw new OAuthError('unsupported_grant_type', `Invalid grant_type: ${String(kind)}`);
};

/** Takes either token of a grant, in the query or in a form. */
export const revokeToken = ({ database }: YoutubeContext, request: YoutubeRequest): YoutubeResponse => {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const token = request.query.get('token') ?? form.get('token') ?? '';
  const ended = database
    .prepare(
      'DELETE FROM grants WHERE refresh_token = $token OR refresh_token = (SELECT refresh_token FROM access_tokens WHERE token = $token)',
    )
    .run({ token });
  if (ended.changes === 0) throw new OAuthError('invalid_token', 'Token expired or revoked');
  return { status: 200, body: {} };
};

const SCOPES = 'https://www.googleapis.com/auth/';

/** Throws authError for a token that does not hold, insufficientPermissions where none of `scopes` was agreed to. */
export const checkToken = (
  { database, now }: YoutubeContext,
  request: YoutubeRequest,
  scopes: readonly string[],
): void => {
  const [, token = ''] = /^Bearer (.+)$/.exec(headerOf(request, 'authorization')) ?? [];
  const row = database
    .prepare(
      'SELECT scope FROM access_tokens JOIN grants USING (refresh_token) WHERE token = ? AND expires_at > ?',
    )
    .get(token, now());
  if (row === undefined) throw new GoogleError(401, 'authError', 'Invalid Credentials');
  const agreed = new Set(String(row['scope']).split(' '));
  if (!scopes.some((scope) => agreed.has(`${SCOPES}${scope}`)))
    throw new GoogleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.');
};
