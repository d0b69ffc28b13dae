import { createUserStore } from '../../shared/adapters/aws/create-user-store.ts';
import type { Tables } from '../../shared/adapters/aws/tables.ts';
import { narrowerRole, type Role } from '../../shared/domain/permissions.ts';
import { logConfigurationChange, logDataModification } from '../../shared/observability/audit.ts';
import { newUser } from '../../shared/use-cases/new-user.ts';
import { REQUEST_ID } from './make-video.ts';

/** A user of that id, called so, who may do at least what the role may. */
export const keepUser = async (tables: Tables, id: string, role: Role): Promise<void> => {
  const users = createUserStore(tables);
  const context = { actor: 'test', requestId: REQUEST_ID };
  const user = await users.get(id);
  if (user === undefined) {
    const audit = logDataModification(context, 'user_registered');
    await users.create({ user: newUser({ id, username: id, role }, tables.clock.now()), audit });
  } else if (narrowerRole(user.role, role) === user.role && user.role !== role) {
    const audit = logConfigurationChange(context, 'user_role_changed');
    await users.change({ user, change: { role }, audit });
  }
};
