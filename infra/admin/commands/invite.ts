import { FacelessError } from '../../../shared/domain/errors.ts';
import { INVITE_DAYS } from '../../../shared/domain/limits.ts';
import { ROLES, type Role } from '../../../shared/domain/permissions.ts';
import { inviteUser } from '../../../shared/use-cases/invite-user.ts';
import type { AdminCommand } from '../command.ts';

const readRole = (name: string | undefined): Role => {
  const role = ROLES.find((known) => known === name);
  if (role !== undefined) return role;
  throw new FacelessError('INVALID_INPUT', `Say the role of who is invited: ${ROLES.join(', ')}.`);
};

/** Whole days. */
const readDays = (text: string): number => {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= INVITE_DAYS) return days;
  throw new FacelessError('INVALID_INPUT', `--days ${text} is not 1 to ${INVITE_DAYS}.`);
};

export const invite: AdminCommand = {
  usage: `viewer|creator|admin [--email ADDRESS] [--days 1–${INVITE_DAYS}]`,
  summary: 'Make an invite; its token is shown this once',
  options: { email: { type: 'string' }, days: { type: 'string', default: String(INVITE_DAYS) } },
  run: async ({ invites, tables, audit }, { words: [role], options }) => {
    const { clock, newId } = tables;
    const { email, days } = options;
    const { token, invite: made } = await inviteUser({ invites, clock, newId })({
      role: readRole(role),
      email: typeof email === 'string' ? email : undefined,
      expiresAt: new Date(clock.now().getTime() + readDays(String(days)) * 86_400_000).toISOString(),
      invitedBy: audit.actor,
      audit,
    });
    const whom = made.email === undefined ? '' : `, for ${made.email} only`;
    const lines = [
      `Invite as ${made.role}${whom}, until ${made.expiresAt}, shown this once: ${token}`,
      'It is sent with POST /v1/users, where the stage’s REGISTRATION is invite or open.',
    ];
    const { id, expiresAt } = made;
    return { data: { id, role: made.role, email: made.email, expiresAt, token }, text: lines.join('\n') };
  },
};
