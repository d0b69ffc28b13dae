import { createInviteStore } from '../../../shared/adapters/aws/create-invite-store.ts';
import { getUser, listUsers } from '../../../shared/adapters/aws/read-users.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import { changeUser } from '../../../shared/adapters/aws/write-users.ts';
import type { RecordEvent } from '../../../shared/ports/store.ts';
import type { InviteStore, UserStore } from '../../../shared/ports/users.ts';
import { openTables } from '../dependencies.ts';

export const connectUsers = (): Pick<UserStore, 'get' | 'change'> => {
  const tables = openTables();
  return { get: getUser(tables), change: changeUser(tables) };
};

export const connectUserList = (): {
  readonly users: Pick<UserStore, 'list'>;
  readonly record: RecordEvent;
} => {
  const tables = openTables();
  return { users: { list: listUsers(tables) }, record: recordEvent(tables) };
};

export const connectInvites = (): InviteStore => createInviteStore(openTables());
