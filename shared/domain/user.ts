/** People who may do something here. Pure. */
import { FacelessError } from './errors.ts';
import type { Role } from './permissions.ts';

export interface User {
  /** Also the owner of everything that they make. */
  readonly id: string;
  /** The same: a user's things are the user's own. */
  readonly owner: string;
  /** As they spell it; unique without regard to case. */
  readonly username: string;
  /** In lower case; unique. */
  readonly email?: string;
  readonly role: Role;
  /** argon2id, with its parameters. Without it they have API keys only. */
  readonly passwordHash?: string;
  /** Moved to end every session at once: a session holds while it has the same. */
  readonly sessionEpoch: number;
  /** Neither keys nor sessions hold since then. */
  readonly disabledAt?: string;
  /** Moved by every change. */
  readonly version: number;
  /** SHA-256 of the newest audit row of this user. */
  readonly auditHash: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The right to register once, kept under the SHA-256 of its token. */
export interface Invite {
  readonly id: string;
  readonly role: Role;
  /** Only with this address, in lower case. */
  readonly email?: string;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt?: string;
  /** The user who registered with it. */
  readonly usedBy?: string;
}

/** For an invite that is unknown, used or has expired: one answer. */
export const refuseInvite = (): FacelessError =>
  new FacelessError('FORBIDDEN', 'The invite is unknown, used or has expired; ask for another.', {
    fields: [{ pointer: '/invite', detail: 'does not hold' }],
  });

/** Who may register: nobody, who has an invite, or everybody (SECURITY §3). */
export const REGISTRATIONS = ['closed', 'invite', 'open'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

/** 3–30 letters, digits, `_` and `-` (SECURITY §4). */
export const USERNAME = /^[A-Za-z0-9_-]{3,30}$/;

export const EMAIL_CHARACTERS = 254;

/** Under what a name or an address is unique. */
export const foldName = (name: string): string => name.toLowerCase();

/** Whether they count as one of the administrators, of which there is always one. */
export const isActiveAdministrator = (user: Pick<User, 'role' | 'disabledAt'>): boolean =>
  user.role === 'admin' && user.disabledAt === undefined;
