import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import type { PasswordHasher } from '../../ports/users.ts';

/** OWASP's Password Storage Cheat Sheet; memory in KiB. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const SALT_BYTES = 16;

/** Nobody's: no password gives 32 zeros, and to find that out costs what any other does. */
const NOBODYS = `$argon2id$v=19$m=${COST.memorySize},t=${COST.iterations},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** argon2id in WebAssembly: the same on every machine, and no native code in a bundle. */
export const passwordHasher: PasswordHasher = {
  hash: async (password) =>
    argon2id({ ...COST, password, salt: randomBytes(SALT_BYTES), outputType: 'encoded' }),
  verify: async (hash, password) => {
    const isSame = await argon2Verify({ hash: hash ?? NOBODYS, password });
    return isSame && hash !== undefined;
  },
};
