/** What an administrator may change of a user. Pure. */
import type { AuditActionOf, AuditEvent } from './audit.ts';
import { FacelessError } from './errors.ts';
import type { Role } from './permissions.ts';
import type { User } from './user.ts';

export interface UserEdit {
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
}

export interface PlannedEdit {
  readonly change: { readonly [Key in 'role' | 'disabledAt' | 'sessionEpoch']?: User[Key] | undefined };
  readonly action: AuditActionOf<'configuration_change'>;
  readonly details: NonNullable<AuditEvent['details']>;
}

const refuse = (detail: string): FacelessError =>
  new FacelessError('INVALID_INPUT', 'The user cannot be changed.', { fields: [{ pointer: '', detail }] });

const planRole = (user: User, role: Role): PlannedEdit | undefined =>
  role === user.role
    ? undefined
    : { change: { role }, action: 'user_role_changed', details: { from: user.role, to: role } };

/** Who is disabled has no session left when they are enabled again; their keys hold again. */
const planDisabled = (user: User, disabled: boolean, now: Date): PlannedEdit | undefined => {
  if (disabled === (user.disabledAt !== undefined)) return undefined;
  const { role } = user;
  if (!disabled) return { change: { disabledAt: undefined }, action: 'user_enabled', details: { role } };
  const change = { disabledAt: now.toISOString(), sessionEpoch: user.sessionEpoch + 1 };
  return { change, action: 'user_disabled', details: { role } };
};

/**
 * One change and the action that it is recorded as; undefined where all is so already. Throws INVALID_INPUT for none
 * and for two at once: each has an audit row of its own.
 */
export const planUserEdit = (
  user: User,
  { role, disabled }: UserEdit,
  now: Date,
): PlannedEdit | undefined => {
  if (role !== undefined && disabled !== undefined)
    throw refuse('changes role and disabled; change one, then the other');
  if (role !== undefined) return planRole(user, role);
  if (disabled !== undefined) return planDisabled(user, disabled, now);
  throw refuse('changes nothing; give role or disabled');
};
