import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { listUsers } from '../../../shared/use-cases/list-users.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectUserList } from './dependencies.ts';
import { ADMINISTRATION_ROUTES } from './routes.ts';
import { toUserView } from './user-view.ts';
import { validate } from '../validators/listUsers.mjs';

const list = listUsers(connectUserList());

export const handler = apiChain({
  route: ADMINISTRATION_ROUTES.listUsers,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { limit, cursor } = event.queryStringParameters;
    const page = await list({
      limit: limit === undefined ? undefined : Number(limit),
      cursor,
      administrator: requireOwner(event),
      audit: readAuditContext(event),
    });
    return respond(200, { users: page.users.map(toUserView), cursor: page.cursor });
  },
});
