import { getUser } from '../../../shared/adapters/aws/read-users.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { findUser } from '../../../shared/use-cases/find-user.ts';
import { openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/getAccount.mjs';
import { respondAccount } from './account-view.ts';
import { USER_ROUTES } from './routes.ts';

const users = { get: getUser(openTables()) };

export const handler = apiChain({
  route: USER_ROUTES.getAccount,
  environment,
  validate,
  limiter,
  handle: async (event) => respondAccount(200, await findUser(users, requireOwner(event))),
});
