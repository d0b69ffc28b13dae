import { FacelessError, type ErrorCode } from '../../domain/errors.ts';
import type { GuardedResponse } from '../outbound/guarded-fetch.ts';

interface ErrorBody {
  readonly error?: {
    readonly errors?: readonly { readonly reason?: unknown }[];
    readonly details?: readonly { readonly metadata?: { readonly quota_unit?: unknown } }[];
  };
}

/** Google's own word for what is wrong; data, and so only when it looks like one. */
const WORD = /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/;

export const asWord = (value: unknown): string =>
  typeof value === 'string' && WORD.test(value) ? value : 'unknown';

export const parseAnswer = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

const RECONNECT = 'Connect the channel anew.';

/** YouTube's reasons that mean something else than a video which cannot be had so (developers.google.com, "Errors"). */
const REASONS: Readonly<Record<string, readonly [code: ErrorCode, advice: string]>> = {
  quotaExceeded: [
    'QUOTA_EXHAUSTED',
    'The day of the Google project is used up; it begins anew at midnight Pacific.',
  ],
  dailyLimitExceeded: ['QUOTA_EXHAUSTED', 'The day of the Google project is used up.'],
  uploadLimitExceeded: ['UPLOAD_LIMIT', 'The channel takes no more uploads today; try again in 24 hours.'],
  rateLimitExceeded: ['UNAVAILABLE', 'Too many requests at once.'],
  userRateLimitExceeded: ['UNAVAILABLE', 'Too many requests at once.'],
  uploadRateLimitExceeded: ['UNAVAILABLE', 'Too many thumbnails at once.'],
  authError: ['CHANNEL_DISCONNECTED', RECONNECT],
  youtubeSignupRequired: ['CHANNEL_DISCONNECTED', 'The account has no channel.'],
  insufficientPermissions: ['CHANNEL_DISCONNECTED', `A right was not agreed to. ${RECONNECT}`],
  authenticatedUserAccountClosed: ['CHANNEL_DISCONNECTED', 'The account is closed.'],
  authenticatedUserAccountSuspended: ['CHANNEL_DISCONNECTED', 'The account is suspended.'],
  accessNotConfigured: ['NOT_CONFIGURED', 'Turn on the YouTube Data API v3 in the Google project.'],
};

/** Quotas that the platform counts itself are refused like rates, and named by their unit: `1/d/{project}`. */
const isDaily = ({ error }: ErrorBody): boolean =>
  error?.details?.some(({ metadata }) => String(metadata?.quota_unit).startsWith('1/d/')) ?? false;

const meaningOf = (status: number, reason: string, body: ErrorBody): readonly [ErrorCode, string] => {
  if (status === 429 && isDaily(body)) return REASONS['quotaExceeded'] ?? ['QUOTA_EXHAUSTED', ''];
  const known = Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined;
  if (known !== undefined) return known;
  if (status === 401) return ['CHANNEL_DISCONNECTED', RECONNECT];
  return status === 408 || status === 429 || status >= 500
    ? ['UNAVAILABLE', 'It is asked again.']
    : ['PUBLISH_REFUSED', 'It stays so until something is changed.'];
};

/** The `reason` of an error of YouTube; `unknown` where there is none. */
export const reasonOf = ({ body }: Pick<GuardedResponse, 'body'>): string =>
  asWord(((parseAnswer(body) ?? {}) as ErrorBody).error?.errors?.[0]?.reason);

/** What an answer that is no success means. `what` was asked: `the upload`. */
export const failureOf = (what: string, response: GuardedResponse): FacelessError => {
  const reason = reasonOf(response);
  const body = (parseAnswer(response.body) ?? {}) as ErrorBody;
  const [code, advice] = meaningOf(response.status, reason, body);
  const message = `YouTube did not take ${what} (${response.status}, ${reason}). ${advice}`;
  return new FacelessError(code, message, { retryable: code === 'UNAVAILABLE' });
};

export const isSuccess = ({ status }: GuardedResponse): boolean => status >= 200 && status < 300;
