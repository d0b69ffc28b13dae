import { FacelessError } from '../../../shared/domain/errors.ts';
import { ROLES } from '../../../shared/domain/permissions.ts';
import type { UserEdit } from '../../../shared/domain/user-edit.ts';
import { updateUser } from '../../../shared/use-cases/update-user.ts';
import type { AdminCommand } from '../command.ts';
import { findNamedUser } from '../find-named-user.ts';

const readEdit = ([what, name]: readonly string[]): UserEdit => {
  if (what === 'disable' || what === 'enable') return { disabled: what === 'disable' };
  const role = ROLES.find((known) => known === name);
  if (what === 'role' && role !== undefined) return { role };
  const right = `role ${ROLES.join('|')}, disable, or enable`;
  throw new FacelessError('INVALID_INPUT', `Say what to do with the user: ${right}.`);
};

export const user: AdminCommand = {
  usage: 'NAME role viewer|creator|admin | disable | enable',
  summary: 'Change a user’s role, disable or enable them, from their next request on',
  run: async ({ users, tables, audit }, { words: [name, ...what] }) => {
    const edit = readEdit(what);
    const { id } = await findNamedUser(users, name);
    const { clock } = tables;
    const changed = await updateUser({ users, clock })({ id, edit, version: undefined, audit });
    const { username, role, disabledAt } = changed;
    const state = disabledAt === undefined ? 'active' : `disabled since ${disabledAt}`;
    return { data: { id, username, role, disabledAt }, text: `${username} is ${role}, ${state}.` };
  },
};
