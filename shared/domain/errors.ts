/** What went wrong, in words that are part of the contract: logs, problem documents and items carry them (docs/errors.md). */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'PRECONDITION_FAILED',
  'IDEMPOTENCY_MISMATCH',
  'GONE',
  'TOO_LARGE',
  'RATE_LIMITED',
  'QUOTA_EXCEEDED',
  'BUDGET_EXCEEDED',
  'NOT_CONFIGURED',
  'CANCELLED',
  'LEASE_LOST',
  'STALE',
  'MEDIA_FAILED',
  'QUALITY_FAILED',
  'PROVIDER_FAILED',
  'CHANNEL_REFUSED',
  'CHANNEL_DISCONNECTED',
  'QUOTA_EXHAUSTED',
  'UPLOAD_LIMIT',
  'PUBLISH_REFUSED',
  'DEADLINE',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One field of an input that was refused: `pointer` is an RFC 6901 JSON pointer into the body. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** A name as a part of a JSON pointer (RFC 6901 §3). */
export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

interface FacelessErrorOptions {
  readonly cause?: unknown;
  readonly retryable?: boolean;
  readonly fields?: readonly FieldError[];
  /** When the same request may be sent again. */
  readonly retryAfterSeconds?: number | undefined;
}

/**
 * The one error type that crosses ports. The message says what happened, to which input, and what would be
 * right; it is written for the person who asked. `retryable` decides a queue message's fate.
 */
export class FacelessError extends Error {
  override readonly name = 'FacelessError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: FacelessErrorOptions = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export const isCode = (error: unknown, code: ErrorCode): error is FacelessError =>
  error instanceof FacelessError && error.code === code;
