import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { readIfMatch } from '../../../shared/http/entity-tag.ts';
import { updateAccount } from '../../../shared/use-cases/update-account.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/updateAccount.mjs';
import { respondAccount } from './account-view.ts';
import { connectUsers } from '../dependencies.ts';
import { USER_ROUTES } from './routes.ts';

const update = updateAccount({ users: connectUsers() });

export const handler = apiChain({
  route: USER_ROUTES.updateAccount,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) =>
    respondAccount(
      200,
      await update({
        userId: requireOwner(event),
        edit: event.body,
        version: readIfMatch(event.headers['if-match']),
        audit: readAuditContext(event),
      }),
    ),
});
