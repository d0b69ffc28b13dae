/** Members of an error's body or headers that a service adds beside code and message. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * An answer that the service refuses with, in the service's own vocabulary: `code` is the name that AWS
 * gives the error, so that the SDK raises the same exception class as on AWS.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;
  readonly status: number;
  readonly details: ErrorDetails;

  constructor(code: string, message: string, options: { status?: number; details?: ErrorDetails } = {}) {
    super(message);
    this.code = code;
    this.status = options.status ?? 400;
    this.details = options.details ?? {};
  }
}

/** The words for everything that a stand-in leaves out: it is named, never passed over in silence. */
export const notImplemented = (what: string): string => `the local stand-in does not implement ${what}`;
