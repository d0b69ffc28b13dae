/**
 * What the gateway itself answers, in the form that functions use: RFC 9457 (SECURITY §2). The texts are
 * constants and the gateway's request id; nothing that a client sent goes into them, as the templates of
 * gateway responses are plain substitution without escaping.
 */
export interface GatewayProblem {
  /** Of API Gateway's response types. */
  readonly type: string;
  /** Absent for the two defaults: it would take the place of every unlisted status of that class. */
  readonly status?: number;
  readonly title: string;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const FAILED = 'The request failed on our side. Quote the request id when you report it.';
const KEY_MISSING = 'Send a valid API key: "Authorization: Bearer flk_…".';

export const GATEWAY_PROBLEMS: readonly GatewayProblem[] = [
  { type: 'DEFAULT_4XX', title: 'Request refused', detail: 'The request cannot be processed.' },
  { type: 'DEFAULT_5XX', title: 'Internal error', detail: FAILED },
  { type: 'BAD_REQUEST_BODY', status: 400, title: 'Bad request', detail: 'The body is not valid.' },
  { type: 'BAD_REQUEST_PARAMETERS', status: 400, title: 'Bad request', detail: 'A parameter is not valid.' },
  {
    type: 'UNAUTHORIZED',
    status: 401,
    title: 'Not authenticated',
    detail: KEY_MISSING,
    headers: { 'WWW-Authenticate': 'Bearer realm="faceless"' },
  },
  { type: 'ACCESS_DENIED', status: 403, title: 'Forbidden', detail: 'This key may not do that.' },
  { type: 'EXPIRED_TOKEN', status: 403, title: 'Forbidden', detail: 'The token has expired.' },
  { type: 'INVALID_API_KEY', status: 403, title: 'Forbidden', detail: 'The gateway key is not valid.' },
  { type: 'INVALID_SIGNATURE', status: 403, title: 'Forbidden', detail: 'The signature is not valid.' },
  { type: 'WAF_FILTERED', status: 403, title: 'Forbidden', detail: 'The firewall refused the request.' },
  // The gateway says so of every path that it does not know.
  {
    type: 'MISSING_AUTHENTICATION_TOKEN',
    status: 404,
    title: 'Not found',
    detail: 'There is no such route.',
  },
  { type: 'RESOURCE_NOT_FOUND', status: 404, title: 'Not found', detail: 'There is no such route.' },
  { type: 'REQUEST_TOO_LARGE', status: 413, title: 'Too large', detail: 'A request has at most 10 MB.' },
  {
    type: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send the body as application/json.',
  },
  {
    type: 'THROTTLED',
    status: 429,
    title: 'Too many requests',
    detail: 'Slow down, and try again after the given time.',
    headers: { 'Retry-After': '1' },
  },
  {
    type: 'QUOTA_EXCEEDED',
    status: 429,
    title: 'Too many requests',
    detail: 'The quota is used up; try again after the given time.',
    headers: { 'Retry-After': '3600' },
  },
  { type: 'API_CONFIGURATION_ERROR', status: 500, title: 'Internal error', detail: FAILED },
  { type: 'AUTHORIZER_CONFIGURATION_ERROR', status: 500, title: 'Internal error', detail: FAILED },
  { type: 'AUTHORIZER_FAILURE', status: 500, title: 'Internal error', detail: FAILED },
  { type: 'INTEGRATION_FAILURE', status: 502, title: 'Bad gateway', detail: FAILED },
  {
    type: 'INTEGRATION_TIMEOUT',
    status: 504,
    title: 'Gateway time-out',
    detail: 'The answer took more than 29 seconds; the request may have taken effect.',
  },
];

export const METHOD_NOT_ALLOWED: GatewayProblem = {
  type: 'METHOD_NOT_ALLOWED',
  status: 405,
  title: 'Method not allowed',
  detail: 'This path does not take that method; see the Allow header.',
};

/** The body's template, for gateway responses and mappings alike. */
export const problemTemplate = ({ status, title, detail }: GatewayProblem): string =>
  JSON.stringify({
    type: 'about:blank',
    title,
    ...(status === undefined ? {} : { status }),
    detail,
    instance: 'urn:uuid:$context.requestId',
    requestId: '$context.requestId',
  });
