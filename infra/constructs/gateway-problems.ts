/**
 * What the gateway itself answers, in the form that functions use (`shared/http/problem.ts`): RFC 9457. The
 * texts are constants and the gateway's request id; nothing that a client sent goes into them, as the templates
 * of gateway responses are plain substitution without escaping.
 */
import { STATUS_CODES } from 'node:http';

export interface GatewayProblem {
  /** Of API Gateway's response types. */
  readonly response: string;
  /** Absent for the two defaults: it would take the place of every unlisted status of that class. */
  readonly status?: number;
  /** As in `urn:faceless:problem:<kind>`; failures of ours have none. */
  readonly kind?: string;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const FAILED = 'The request failed on our side. Quote the request id when you report it.';
const NO_ROUTE = 'There is no such route.';
const SLOW_DOWN = 'Too many requests; try again after the given time.';

const forbidden = (response: string, detail: string): GatewayProblem => ({
  response,
  status: 403,
  kind: 'forbidden',
  detail,
});
const malformed = (response: string, detail: string): GatewayProblem => ({
  response,
  status: 400,
  kind: 'malformed-request',
  detail,
});
/** The gateway says so of every path that it does not know. */
const unknown = (response: string): GatewayProblem => ({
  response,
  status: 404,
  kind: 'not-found',
  detail: NO_ROUTE,
});
const limited = (response: string, seconds: number): GatewayProblem => ({
  response,
  status: 429,
  kind: 'rate-limited',
  detail: SLOW_DOWN,
  headers: { 'Retry-After': String(seconds) },
});
const failed = (response: string, status: number): GatewayProblem => ({ response, status, detail: FAILED });

export const GATEWAY_PROBLEMS: readonly GatewayProblem[] = [
  { response: 'DEFAULT_4XX', detail: 'The request cannot be processed.' },
  { response: 'DEFAULT_5XX', detail: FAILED },
  malformed('BAD_REQUEST_BODY', 'The body is not valid.'),
  malformed('BAD_REQUEST_PARAMETERS', 'A parameter is not valid.'),
  {
    response: 'UNAUTHORIZED',
    status: 401,
    kind: 'unauthenticated',
    detail: 'Send a valid API key or session token: "Authorization: Bearer flk_…" or "… fls_…".',
    headers: { 'WWW-Authenticate': 'Bearer realm="faceless"' },
  },
  forbidden('ACCESS_DENIED', 'This key may not do that.'),
  forbidden('EXPIRED_TOKEN', 'The token has expired.'),
  forbidden('INVALID_API_KEY', 'The gateway key is not valid.'),
  forbidden('INVALID_SIGNATURE', 'The signature is not valid.'),
  forbidden('WAF_FILTERED', 'The firewall refused the request.'),
  unknown('MISSING_AUTHENTICATION_TOKEN'),
  unknown('RESOURCE_NOT_FOUND'),
  { response: 'REQUEST_TOO_LARGE', status: 413, kind: 'too-large', detail: 'A request has at most 10 MB.' },
  {
    response: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    kind: 'unsupported-media-type',
    detail: 'Send the body as application/json.',
  },
  limited('THROTTLED', 1),
  limited('QUOTA_EXCEEDED', 3600),
  failed('API_CONFIGURATION_ERROR', 500),
  failed('AUTHORIZER_CONFIGURATION_ERROR', 500),
  failed('AUTHORIZER_FAILURE', 500),
  failed('INTEGRATION_FAILURE', 502),
  {
    response: 'INTEGRATION_TIMEOUT',
    status: 504,
    detail: 'The answer took more than 29 seconds; the request may have taken effect.',
  },
];

export const METHOD_NOT_ALLOWED = {
  response: 'METHOD_NOT_ALLOWED',
  status: 405,
  kind: 'method-not-allowed',
  detail: 'This path does not take that method; see the Allow header.',
} as const satisfies GatewayProblem;

/** The body's template, for gateway responses and mappings alike. */
export const problemTemplate = ({ status, kind, detail }: GatewayProblem): string =>
  JSON.stringify({
    type: kind === undefined ? 'about:blank' : `urn:faceless:problem:${kind}`,
    title: (status === undefined ? undefined : STATUS_CODES[status]) ?? 'Error',
    ...(status === undefined ? {} : { status }),
    detail,
    instance: 'urn:uuid:$context.requestId',
    requestId: '$context.requestId',
  });
