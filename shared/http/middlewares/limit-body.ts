import { BODY_BYTES } from '../../domain/limits.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { Link } from './link.ts';

/** Refuses a body before anything reads it. */
export const limitBody = (): Link => ({
  before: ({ event: { body, isBase64Encoded } }) => {
    if (typeof body !== 'string') return;
    const bytes = Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');
    if (bytes > BODY_BYTES)
      throw new FacelessError(
        'TOO_LARGE',
        `A body has at most ${BODY_BYTES / 1024} KiB; this one has ${bytes} bytes.`,
      );
  },
});
