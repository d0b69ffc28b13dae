import { createInviteStore } from '../../../shared/adapters/aws/create-invite-store.ts';
import { listUsers } from '../../../shared/adapters/aws/read-users.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import type { RecordEvent } from '../../../shared/ports/store.ts';
import type { InviteStore, UserStore } from '../../../shared/ports/users.ts';
import { openTables } from '../dependencies.ts';

export const connectUserList = (): {
  readonly users: Pick<UserStore, 'list'>;
  readonly record: RecordEvent;
} => {
  const tables = openTables();
  return { users: { list: listUsers(tables) }, record: recordEvent(tables) };
};

export const connectInvites = (): InviteStore => createInviteStore(openTables());
