import type { YoutubeResponse } from './youtube-context.ts';

/** An error as Google's APIs answer it. `reason` is what clients tell them apart by. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}

/** Google's OAuth server answers in a form of its own (RFC 6749 §5.2). */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const badRequest = (reason: string, message: string): GoogleError =>
  new GoogleError(400, reason, message);

export const notImplemented = (what: string): GoogleError =>
  new GoogleError(501, 'notImplemented', `The stand-in for YouTube does not implement ${what}.`);

export const toErrorResponse = (error: GoogleError | OAuthError): YoutubeResponse => {
  const { status, message } = error;
  if (error instanceof OAuthError) return { status, body: { error: error.code, error_description: message } };
  const { reason } = error;
  return {
    status,
    body: { error: { code: status, message, errors: [{ message, domain: 'youtube', reason }] } },
  };
};
