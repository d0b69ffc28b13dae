/** Who asks, in the matrix of routes, callers and objects: each a user of their own. */
import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { createApiKeyStore } from '../../../shared/adapters/aws/create-api-key-store.ts';
import { createSession } from '../../../shared/adapters/aws/create-session-store.ts';
import { createUserStore } from '../../../shared/adapters/aws/create-user-store.ts';
import type { Tables } from '../../../shared/adapters/aws/tables.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { PERMISSIONS, type Role, type Scopes } from '../../../shared/domain/permissions.ts';
import { SESSION_SECONDS, startSession } from '../../../shared/domain/session.ts';
import type { User } from '../../../shared/domain/user.ts';
import { issueApiKey } from '../../../shared/use-cases/issue-api-key.ts';
import { makeUser } from '../make-user.ts';
import { makeAudit } from '../make-video.ts';

export const CALLERS = [
  'nobody',
  'a viewer',
  'a creator',
  'a creator’s session',
  'an administrator',
  'an administrator’s key without the permission',
  'a disabled administrator',
  'an expired key of an administrator',
  'an expired session of an administrator',
  'an ended session of an administrator',
] as const;
export type CallerName = (typeof CALLERS)[number];

/** Who they are to the service; undefined for those whom it does not know, or no more. */
export const ROLE_OF: Readonly<Record<CallerName, Role | undefined>> = {
  nobody: undefined,
  'a viewer': 'viewer',
  'a creator': 'creator',
  'a creator’s session': 'creator',
  'an administrator': 'admin',
  'an administrator’s key without the permission': 'admin',
  'a disabled administrator': undefined,
  'an expired key of an administrator': undefined,
  'an expired session of an administrator': undefined,
  'an ended session of an administrator': undefined,
};

export interface Principal {
  readonly userId: string;
  readonly headers: Readonly<Record<string, string>>;
}

const audit = makeAudit();
const LONG_AGO = '2020-01-01T00:00:00.000Z';

const bearer = (user: User, token: string): Principal => ({
  userId: user.id,
  headers: { Authorization: `Bearer ${token}` },
});

const keep = async (tables: Tables, change: Partial<User>): Promise<User> =>
  createUserStore(tables).create({ user: makeUser(change), audit });

const giveKey = async (
  tables: Tables,
  user: User,
  terms: { readonly scopes?: Scopes; readonly expiresAt?: string } = {},
): Promise<Principal> => {
  const { clock, newId } = tables;
  const { scopes, expiresAt } = terms;
  const issue = issueApiKey({ apiKeys: createApiKeyStore(tables), clock, newId });
  const { apiKey } = await issue({
    owner: user.id,
    role: user.role,
    name: 'matrix',
    audit,
    ...(scopes && { scopes }),
    ...(expiresAt !== undefined && { expiresAt }),
  });
  return bearer(user, apiKey);
};

const giveSession = async (
  tables: Tables,
  user: User,
  { age = 0, ended = false }: { readonly age?: number; readonly ended?: boolean } = {},
): Promise<Principal> => {
  const token = `fls_${randomBytes(32).toString('base64url')}`;
  const from = new Date(tables.clock.now().getTime() - age * 1000);
  const session = startSession(user, ulid(), from);
  const kept = ended ? { ...session, endedAt: tables.clock.now().toISOString() } : session;
  await createSession(tables)(sha256(token), kept, audit);
  return bearer(user, token);
};

const MAKE: Readonly<Record<CallerName, (tables: Tables, permission: string) => Promise<Principal>>> = {
  nobody: async () => ({ userId: ulid(), headers: {} }),
  'a viewer': async (tables) => giveKey(tables, await keep(tables, { role: 'viewer' })),
  'a creator': async (tables) => giveKey(tables, await keep(tables, {})),
  'a creator’s session': async (tables) => giveSession(tables, await keep(tables, {})),
  'an administrator': async (tables) => giveKey(tables, await keep(tables, { role: 'admin' })),
  'an administrator’s key without the permission': async (tables, permission) => {
    const scopes = PERMISSIONS.filter((name) => name !== permission);
    return giveKey(tables, await keep(tables, { role: 'admin' }), { scopes });
  },
  'a disabled administrator': async (tables) =>
    giveKey(tables, await keep(tables, { role: 'admin', disabledAt: LONG_AGO })),
  'an expired key of an administrator': async (tables) =>
    giveKey(tables, await keep(tables, { role: 'admin' }), { expiresAt: LONG_AGO }),
  'an expired session of an administrator': async (tables) =>
    giveSession(tables, await keep(tables, { role: 'admin' }), { age: SESSION_SECONDS }),
  'an ended session of an administrator': async (tables) =>
    giveSession(tables, await keep(tables, { role: 'admin' }), { ended: true }),
};

/** A new user with what this caller shows; `permission` is the one that the route asks for. */
export const makePrincipal = async (
  tables: Tables,
  caller: CallerName,
  permission: string,
): Promise<Principal> => MAKE[caller](tables, permission);
