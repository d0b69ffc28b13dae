import type { UserStore } from '../../ports/users.ts';
import { findUserByName, getUser, listUsers } from './read-users.ts';
import type { Tables } from './tables.ts';
import { changeUser, createUser, removeUser } from './write-users.ts';

/** Users with the reservations of their names, in the application table, and their trail in the audit table. */
export const createUserStore = (tables: Tables): UserStore => ({
  create: createUser(tables),
  get: getUser(tables),
  findByName: findUserByName(tables),
  list: listUsers(tables),
  change: changeUser(tables),
  remove: removeUser(tables),
});
