import { randomBytes } from 'node:crypto';
import { badRequest } from './google-error.ts';
import {
  STAND_IN_CLIENT,
  type YoutubeContext,
  type YoutubeRequest,
  type YoutubeResponse,
} from './youtube-context.ts';

const NEEDED = ['redirect_uri', 'state', 'scope', 'code_challenge'] as const;

const check = (query: URLSearchParams): void => {
  const missing = NEEDED.filter((name) => (query.get(name) ?? '') === '');
  if (missing.length > 0) throw badRequest('invalid_request', `Missing: ${missing.join(', ')}.`);
  if (query.get('client_id') !== STAND_IN_CLIENT.clientId)
    throw badRequest('invalid_client', 'The OAuth client was not found.');
  if (query.get('response_type') !== 'code' || query.get('code_challenge_method') !== 'S256')
    throw badRequest('invalid_request', 'response_type is code, code_challenge_method is S256.');
  if (URL.parse(query.get('redirect_uri') ?? '') === null)
    throw badRequest('redirect_uri_mismatch', 'The redirect URI is no URL.');
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The page that an owner sees. It says what it is, since a person may take it for Google's. */
export const showConsent = (_context: YoutubeContext, { query }: YoutubeRequest): YoutubeResponse => {
  check(query);
  const link = (path: string): string => escapeHtml(`${path}?${query.toString()}`);
  return {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stand-in for Google</title>
<h1>This is a stand-in for Google on your own machine</h1>
<p>No account is asked, and nothing will ever be published by it.</p>
<p><a href="${link('/o/oauth2/v2/allow')}">Connect the stand-in’s channel</a> · <a href="${link('/o/oauth2/v2/deny')}">Refuse</a></p></html>`,
  };
};

const redirect = (query: URLSearchParams, answer: Readonly<Record<string, string>>): YoutubeResponse => {
  const url = new URL(query.get('redirect_uri') ?? '');
  for (const [name, value] of Object.entries({ state: query.get('state') ?? '', ...answer }))
    url.searchParams.set(name, value);
  return { status: 302, headers: { Location: url.href } };
};

export const allow = ({ database }: YoutubeContext, { query }: YoutubeRequest): YoutubeResponse => {
  check(query);
  const code = `4/${randomBytes(24).toString('base64url')}`;
  database
    .prepare('INSERT INTO codes (code, redirect_uri, challenge, scope) VALUES (?, ?, ?, ?)')
    .run(code, query.get('redirect_uri'), query.get('code_challenge'), query.get('scope'));
  return redirect(query, { code, scope: query.get('scope') ?? '' });
};

export const deny = (_context: YoutubeContext, { query }: YoutubeRequest): YoutubeResponse => {
  check(query);
  return redirect(query, { error: 'access_denied' });
};
