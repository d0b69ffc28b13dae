/** What every command of `npm run admin` is made of. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Tables } from '../../shared/adapters/aws/tables.ts';
import type { AuditContext } from '../../shared/domain/audit.ts';
import type { ApiKeyStore } from '../../shared/ports/store.ts';
import type { SealStore } from '../../shared/ports/audit.ts';
import type { InviteStore, UserStore } from '../../shared/ports/users.ts';

export interface AdminWorld {
  readonly tables: Tables;
  readonly users: UserStore;
  readonly apiKeys: ApiKeyStore;
  readonly invites: InviteStore;
  /** Undefined where only tables were named. */
  readonly seals: SealStore | undefined;
  /** Who runs the command, for audit rows. */
  readonly audit: AuditContext;
}

/** What was typed after the command's name. */
export interface AdminArguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface AdminResult {
  /** For `--json`. */
  readonly data: object;
  /** For people. */
  readonly text: string;
  /** Whether it found what it was to look for: the process then ends with 1. */
  readonly isBad?: boolean;
}

export interface AdminCommand {
  /** What follows its name. */
  readonly usage: string;
  readonly summary: string;
  readonly options?: ParseArgsOptionsConfig;
  /** Throws FacelessError; INVALID_INPUT where the words do not fit. */
  readonly run: (world: AdminWorld, given: AdminArguments) => Promise<AdminResult>;
}
