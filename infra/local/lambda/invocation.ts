/** One call of a function. */
export interface Invocation {
  /** UUID. */
  readonly requestId: string;
  /** JSON. */
  readonly payload: string;
  /** `Root=1-…`, for one trace through everything. */
  readonly traceId: string;
}

export interface InvocationResult {
  readonly requestId: string;
  /** JSON: what the handler returned, or `{ errorType, errorMessage, trace }`. */
  readonly payload: string;
  readonly failed: boolean;
}

/** Both ways, in bytes (AWS). */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

/** A failure in Lambda's form. */
export const failedResult = (
  requestId: string,
  errorType: string,
  errorMessage: string,
): InvocationResult => ({
  requestId,
  failed: true,
  payload: JSON.stringify({ errorType, errorMessage }),
});
