import { createHash } from 'node:crypto';
import { toCanonicalJson } from './canonical-json.ts';

/** SHA-256 in hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** SHA-256 in hex of a value's canonical JSON. */
export const digestValue = (value: unknown): string => sha256(toCanonicalJson(value));
