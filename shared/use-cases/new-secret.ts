import { randomBytes } from 'node:crypto';

/** SECURITY §3: 256 bits. */
const SECRET_BYTES = 32;

/** What only its holder has: `flk_` for an API key, `fls_` for a session, `fli_` for an invite, and 43 characters. */
export const newSecret = (kind: 'flk' | 'fls' | 'fli'): string =>
  `${kind}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
