/** Bodies of routes that the document's example does not fit twice, or not everybody. */
import { ulid } from 'ulid';
import type { OperationId, Route } from '../../../functions/api/routes.ts';
import { createUserStore } from '../../../shared/adapters/aws/create-user-store.ts';
import type { Tables } from '../../../shared/adapters/aws/tables.ts';
import { passwordHasher } from '../../../shared/adapters/passwords/argon2.ts';
import { exampleBody } from '../local-api/example-body.ts';
import { makeUser } from '../make-user.ts';
import { makeAudit } from '../make-video.ts';

const PASSWORD = 'seven green umbrellas';
/** Costs as much as it should, so there is one. */
const PASSWORD_HASH = passwordHasher.hash(PASSWORD);

/** Somebody who can log in. */
const logInBody = async (tables: Tables): Promise<object> => {
  const user = makeUser({ passwordHash: await PASSWORD_HASH });
  await createUserStore(tables).create({ user, audit: makeAudit() });
  return { username: user.username, password: PASSWORD };
};

const BODIES: Readonly<Partial<Record<OperationId, (tables: Tables) => Promise<object>>>> = {
  createSession: logInBody,
  // An address is one person's.
  updateAccount: async () => ({ email: `${ulid().toLowerCase()}@example.org` }),
  // Nobody in the matrix has a password.
  deleteAccount: async () => ({}),
  // What every role may give.
  createApiKey: async () => ({ name: 'laptop', scopes: ['video:read'] }),
};

/** A body that whoever may call the route can send; undefined for a route that takes none. */
export const makeBody = async (tables: Tables, route: Route): Promise<string | undefined> => {
  const make = BODIES[route.operationId];
  return make === undefined ? exampleBody(route.path, route.method) : JSON.stringify(await make(tables));
};
