/** What use-cases need to keep users, invites and sessions. Errors as in `store.ts`. */
import type { AuditEvent } from '../domain/audit.ts';
import type { BackOffKind } from '../domain/back-off.ts';
import type { Session } from '../domain/session.ts';
import type { Invite, User } from '../domain/user.ts';

export interface UserPage {
  readonly users: readonly User[];
  /** Opaque; absent on the last page. */
  readonly cursor?: string;
}

export type UserChange = { readonly [K in keyof User]?: User[K] | undefined };

export interface UserStore {
  /**
   * One transaction: user (must not exist), reservations of name and address (CONFLICT with the field where they are
   * taken), audit row; with `invite`, that it is unused and has not expired, and is used now (FORBIDDEN); with
   * `first`, that there is no administrator (CONFLICT).
   */
  readonly create: (input: {
    readonly user: User;
    readonly audit: AuditEvent;
    /** SHA-256 of the token. */
    readonly invite?: string;
    readonly first?: boolean;
  }) => Promise<User>;
  /** Consistent read; undefined for a deleted one. */
  readonly get: (id: string) => Promise<User | undefined>;
  /** Whose name or address it is, in any case. Consistent. */
  readonly findByName: (name: string) => Promise<User | undefined>;
  /** By name. INVALID_INPUT for a cursor of another list. */
  readonly list: (input: { readonly limit: number; readonly cursor?: string }) => Promise<UserPage>;
  /**
   * One transaction: the change (condition: the version read), version + 1, its audit row, reservations of a new name
   * or address (CONFLICT), and that an administrator is left (CONFLICT). STALE.
   */
  readonly change: (input: {
    readonly user: User;
    readonly change: UserChange;
    readonly audit: AuditEvent;
  }) => Promise<User>;
  /**
   * One transaction: a tombstone in its place, due at once (`DeletedAccountStore`), its audit row; name and address are
   * free again. CONFLICT for the last administrator. STALE.
   */
  readonly remove: (input: { readonly user: User; readonly audit: AuditEvent }) => Promise<void>;
}

/** Somebody who deleted their account, while anything of theirs may be left. */
export interface DeletedAccount {
  /** Whose things they are. */
  readonly id: string;
  /** Since when nothing of theirs has been found. */
  readonly quietSince?: string;
}

export interface DeletedAccountStore {
  /** Whose time has come, oldest first. */
  readonly listDue: (input: {
    readonly now: Date;
    readonly limit: number;
  }) => Promise<readonly DeletedAccount[]>;
  /** Looks at it again at that time. */
  readonly postpone: (account: DeletedAccount, until: Date) => Promise<void>;
  /** Nothing is left: it is never due again, which is on the record in the same transaction. STALE where it is so. */
  readonly finish: (account: DeletedAccount, audit: AuditEvent) => Promise<void>;
  /** Sessions, counters and idempotency keys of that owner leave the table as soon as it removes what has expired. */
  readonly expire: (owner: string) => Promise<void>;
}

export interface InviteStore {
  /** By the SHA-256 of its token; one that has expired or is used, too. */
  readonly find: (hash: string) => Promise<Invite | undefined>;
  /** With its audit row, in one transaction. */
  readonly create: (hash: string, invite: Invite, audit: AuditEvent) => Promise<void>;
}

export interface SessionStore {
  /** By the SHA-256 of its token; one that has ended or expired, too. Consistent. */
  readonly find: (hash: string) => Promise<Session | undefined>;
  /** With its audit row, in one transaction. */
  readonly create: (hash: string, session: Session, audit: AuditEvent) => Promise<void>;
  /** Notes a use, unless another did; no version, no audit row. */
  readonly touch: (hash: string, session: Session) => Promise<void>;
  /** A user's that have not left the table; ended and expired ones, too. Consistent. */
  readonly list: (owner: string) => Promise<readonly Session[]>;
  /** Ends it, with its audit row, in one transaction. NOT_FOUND for none of that user's, or one that has ended. */
  readonly end: (owner: string, id: string, audit: AuditEvent) => Promise<void>;
}

export interface AttemptStore {
  /**
   * Counts an attempt before it is made. Seconds to wait where it comes too early, and then it is not counted; else 0.
   */
  readonly take: (kind: BackOffKind, name: string) => Promise<number>;
  /** It succeeded: an account's failures are forgotten, an address is given this one back. */
  readonly settle: (kind: BackOffKind, name: string) => Promise<void>;
}

/** argon2id (SECURITY §3). */
export interface PasswordHasher {
  /** With its parameters. */
  readonly hash: (password: string) => Promise<string>;
  /** Without a hash it costs the same, and is false. */
  readonly verify: (hash: string | undefined, password: string) => Promise<boolean>;
}
