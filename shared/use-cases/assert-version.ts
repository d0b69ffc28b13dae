import { FacelessError } from '../domain/errors.ts';

/** That nobody changed a thing since the caller saw it; undefined for any version. Throws PRECONDITION_FAILED. */
export const assertVersion = (
  what: 'video' | 'script' | 'account' | 'user' | 'webhook',
  { version: current }: { readonly version: number },
  seen: number | undefined,
): void => {
  if (seen === undefined || seen === current) return;
  throw new FacelessError(
    'PRECONDITION_FAILED',
    `The ${what} has changed since version ${seen}: it is at version ${current}. Read it again.`,
  );
};
