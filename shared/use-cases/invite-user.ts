import type { AuditContext } from '../domain/audit.ts';
import { sha256 } from '../domain/digest.ts';
import { FacelessError } from '../domain/errors.ts';
import { INVITE_DAYS } from '../domain/limits.ts';
import type { Role } from '../domain/permissions.ts';
import { readTime } from '../domain/times.ts';
import type { Invite } from '../domain/user.ts';
import { logConfigurationChange } from '../observability/audit.ts';
import type { InviteStore } from '../ports/users.ts';
import type { Clock, NewId } from '../ports/world.ts';
import { newSecret } from './new-secret.ts';

export interface InviteUserDeps {
  readonly invites: Pick<InviteStore, 'create'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface InviteUser {
  readonly role: Role;
  /** Only who has this address may use it. */
  readonly email?: string | undefined;
  /** RFC 3339 with an offset; after seven days without it. */
  readonly expiresAt?: string | undefined;
  readonly invitedBy: string;
  readonly audit: AuditContext;
}

export interface IssuedInvite {
  /** What the invited person registers with. It is in this answer and nowhere else. */
  readonly token: string;
  readonly invite: Invite;
}

const planEnd = (asked: string | undefined, now: Date): string => {
  const latest = new Date(now.getTime() + INVITE_DAYS * 86_400_000);
  if (asked === undefined) return latest.toISOString();
  const end = readTime(asked);
  if (end !== undefined && end > now && end <= latest) return end.toISOString();
  const detail = `must be a time within the next ${INVITE_DAYS} days`;
  const fields = [{ pointer: '/expiresAt', detail }];
  throw new FacelessError('INVALID_INPUT', 'The invite cannot be made.', { fields });
};

/**
 * The right to register once, in that role, with its audit row: `fli_` and 43 characters, of which only the SHA-256
 * is stored. Throws INVALID_INPUT; UNAVAILABLE.
 */
export const inviteUser =
  ({ invites, clock, newId }: InviteUserDeps) =>
  async ({ role, email, expiresAt, invitedBy, audit }: InviteUser): Promise<IssuedInvite> => {
    const now = clock.now();
    const token = newSecret('fli');
    const invite: Invite = {
      id: newId(),
      role,
      ...(email !== undefined && { email: email.toLowerCase() }),
      invitedBy,
      createdAt: now.toISOString(),
      expiresAt: planEnd(expiresAt, now),
    };
    const details = { inviteId: invite.id, role, expiresAt: invite.expiresAt };
    await invites.create(sha256(token), invite, logConfigurationChange(audit, 'user_invited', { details }));
    return { token, invite };
  };
