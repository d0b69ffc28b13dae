import { randomBytes } from 'node:crypto';

/** A root of X-Ray's: time in seconds and 96 random bits, in hex. */
export const createTraceId = (): string =>
  `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`;
