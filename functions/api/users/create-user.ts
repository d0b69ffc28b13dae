import { createInviteStore } from '../../../shared/adapters/aws/create-invite-store.ts';
import { createUser } from '../../../shared/adapters/aws/write-users.ts';
import { passwordHasher } from '../../../shared/adapters/passwords/argon2.ts';
import { isCommonPassword } from '../../../shared/adapters/passwords/common-passwords.ts';
import { readRegistration } from '../../../shared/config/registration.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext } from '../../../shared/http/caller.ts';
import { registerUser } from '../../../shared/use-cases/register-user.ts';
import { clock, newId, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/createUser.mjs';
import { respondAccount } from './account-view.ts';
import { USER_ROUTES } from './routes.ts';

const tables = openTables();
const register = registerUser({
  users: { create: createUser(tables) },
  invites: createInviteStore(tables),
  passwords: passwordHasher,
  isCommonPassword,
  registration: readRegistration(environment.REGISTRATION),
  clock,
  newId,
});

export const handler = apiChain({
  route: USER_ROUTES.createUser,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) =>
    respondAccount(201, await register({ ...event.body, audit: readAuditContext(event) })),
});
