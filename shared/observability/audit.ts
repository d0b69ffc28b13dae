/**
 * Audit events by what happened (OBSERVABILITY): values that a store writes together with the change they tell of, or
 * that `RecordEvent` writes alone. None of them is a write of its own.
 */
import type { AuditActionOf, AuditContext, AuditEvent, AuditType } from '../domain/audit.ts';

/** How it ended. Without it: well. */
export interface Outcome {
  readonly success?: boolean;
  /** For people: why, where it did not succeed. */
  readonly reason?: string | undefined;
  readonly details?: AuditEvent['details'] | undefined;
}

const build = <Type extends AuditType>(
  context: AuditContext,
  what: { readonly type: Type; readonly action: AuditActionOf<Type> },
  { success = true, reason, details }: Outcome,
): AuditEvent => ({
  ...context,
  ...what,
  success,
  ...(reason === undefined ? {} : { reason }),
  ...(details === undefined ? {} : { details }),
});

/** Somebody has shown, or changed, what they are known by. */
export const logAuthentication = (
  context: AuditContext,
  action: AuditActionOf<'authentication'>,
  outcome: Outcome = {},
): AuditEvent => build(context, { type: 'authentication', action }, outcome);

/** `login`, or `login_failed` where it did not succeed. */
export const logLogin = (context: AuditContext, outcome: Outcome = {}): AuditEvent =>
  logAuthentication(context, outcome.success === false ? 'login_failed' : 'login', outcome);

export const logLogout = (context: AuditContext, outcome: Outcome = {}): AuditEvent =>
  logAuthentication(context, 'logout', outcome);

/** Something was handed out or read, where that matters (OBSERVABILITY says where). */
export const logDataAccess = (
  context: AuditContext,
  action: AuditActionOf<'data_access'>,
  outcome: Outcome = {},
): AuditEvent => build(context, { type: 'data_access', action }, outcome);

/** A thing was made, changed, moved on or deleted. */
export const logDataModification = (
  context: AuditContext,
  action: AuditActionOf<'data_modification'>,
  outcome: Outcome = {},
): AuditEvent => build(context, { type: 'data_modification', action }, outcome);

/** Who may do what, or how the service behaves, was changed. */
export const logConfigurationChange = (
  context: AuditContext,
  action: AuditActionOf<'configuration_change'>,
  outcome: Outcome = {},
): AuditEvent => build(context, { type: 'configuration_change', action }, outcome);

/** Something that ought not to happen; it did not succeed unless `outcome` says so. */
export const logSecurityEvent = (
  context: AuditContext,
  action: AuditActionOf<'security_event' | 'authorization'>,
  outcome: Outcome = {},
): AuditEvent => {
  const refused = { success: false, ...outcome };
  return action === 'unauthorized_access'
    ? build(context, { type: 'authorization', action }, refused)
    : build(context, { type: 'security_event', action }, refused);
};
