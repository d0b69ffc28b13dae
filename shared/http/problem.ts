/** RFC 9457 problem documents: the one place where an error becomes a status (SECURITY §2). */
import { STATUS_CODES } from 'node:http';
import { FacelessError, type ErrorCode, type FieldError } from '../domain/errors.ts';
import type { ApiResponse } from './api-event.ts';
import { findKey } from './find-key.ts';
import { concernsPath, explainViolations, type Violation } from './explain-violations.ts';

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
}

/** Codes that are not here are ours to put right: 500. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  INVALID_INPUT: 422,
  NOT_CONFIGURED: 422,
  CHANNEL_REFUSED: 422,
  IDEMPOTENCY_MISMATCH: 422,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNAUTHENTICATED: 401,
  BUDGET_EXCEEDED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  STALE: 409,
  PRECONDITION_FAILED: 412,
  GONE: 410,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  QUOTA_EXCEEDED: 429,
  UNAVAILABLE: 503,
  DEADLINE: 504,
};

/** Seconds. */
const HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'Bearer realm="faceless"' },
  429: { 'Retry-After': '1' },
  503: { 'Retry-After': '1' },
};

const FAILED = 'The request failed on our side. Quote the request id when you report it.';

/** What an answer says of whatever was thrown. */
export interface Failure {
  readonly status: number;
  readonly code?: string;
  readonly detail: string;
  readonly fields?: readonly FieldError[];
  readonly retryAfterSeconds?: number | undefined;
}

/** Middy has its details in `cause`, and its statuses are the other way round: 422 for what is not JSON. */
interface MiddyFailure {
  readonly package?: unknown;
  readonly data?: unknown;
}

/** Keys that would reach into every object. */
const forbid = (key: string, body: unknown): Failure => ({
  status: 422,
  code: 'INVALID_INPUT',
  detail: `The key ${JSON.stringify(key)} is not allowed.`,
  fields: typeof body === 'string' ? [{ pointer: findKey(body, key), detail: 'is not allowed' }] : [],
});

const fromParser = (
  error: Error & { readonly statusCode?: unknown },
  data: unknown,
  body: unknown,
): Failure => {
  if (error.statusCode === 415)
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', detail: 'Send the body as application/json.' };
  if (data === undefined)
    return { status: 400, code: 'MALFORMED_JSON', detail: 'The request has no body; send a JSON object.' };
  if (error.message.startsWith('Forbidden key') && typeof data === 'string') return forbid(data, body);
  return { status: 400, code: 'MALFORMED_JSON', detail: 'The body is not valid JSON.' };
};

const fromValidator = (violations: readonly Violation[]): Failure => {
  if (concernsPath(violations)) return { status: 404, code: 'NOT_FOUND', detail: 'There is no such object.' };
  const detail = 'The request does not match what this route takes.';
  return { status: 422, code: 'INVALID_INPUT', detail, fields: explainViolations(violations) };
};

const fromMiddy = (error: Error, body: unknown): Failure | undefined => {
  const cause = error.cause as MiddyFailure | undefined;
  if (cause?.package === '@middy/http-json-body-parser') return fromParser(error, cause.data, body);
  if (cause?.package === '@middy/validator') return fromValidator(cause.data as readonly Violation[]);
  return undefined;
};

/** @param body the request's as it came, to point into; undefined where there is none */
export const describeFailure = (error: unknown, body?: unknown): Failure => {
  if (error instanceof FacelessError) {
    const status = STATUS[error.code] ?? 500;
    if (status >= 500) return { status, detail: FAILED };
    const { code, message: detail, fields, retryAfterSeconds } = error;
    return { status, code, detail, fields, retryAfterSeconds };
  }
  return (error instanceof Error ? fromMiddy(error, body) : undefined) ?? { status: 500, detail: FAILED };
};

const toType = (code: string | undefined): string =>
  code === undefined ? 'about:blank' : `urn:faceless:problem:${code.toLowerCase().replaceAll('_', '-')}`;

/**
 * The answer for whatever was thrown, `undefined` and strings included. A 5xx tells nothing but the request's id.
 *
 * @param body the request's as it came, to point into; undefined where there is none
 */
export const toProblemResponse = (error: unknown, requestId: string, body?: unknown): ApiResponse => {
  const { status, code, detail, fields = [], retryAfterSeconds } = describeFailure(error, body);
  const problem: Problem = {
    type: toType(code),
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
    requestId,
    ...(fields.length > 0 ? { errors: fields } : {}),
  };
  return {
    statusCode: status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...HEADERS[status],
      ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
    },
    body: JSON.stringify(problem),
  };
};
