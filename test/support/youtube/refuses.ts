import assert from 'node:assert/strict';

interface GoogleFailure {
  readonly status?: number;
  readonly response?: {
    readonly data?: { readonly error?: { readonly errors?: readonly { readonly reason?: string }[] } };
  };
}

/** An error of Google's client: the answer's status, and its reason. */
export const refuses =
  (status: number, reason: string) =>
  (error: unknown): boolean => {
    const { status: answered, response } = error as GoogleFailure;
    assert.deepEqual([answered, response?.data?.error?.errors?.[0]?.reason], [status, reason]);
    return true;
  };
