import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext } from '../../../shared/http/caller.ts';
import { readIfMatch, toEntityTag } from '../../../shared/http/entity-tag.ts';
import { updateUser } from '../../../shared/use-cases/update-user.ts';
import { clock, connectUsers } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { ADMINISTRATION_ROUTES } from './routes.ts';
import { toUserView } from './user-view.ts';
import { validate } from '../validators/updateUser.mjs';

const update = updateUser({ users: connectUsers(), clock });

export const handler = apiChain({
  route: ADMINISTRATION_ROUTES.updateUser,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const user = await update({
      id: event.pathParameters.id,
      edit: event.body,
      version: readIfMatch(event.headers['if-match']),
      audit: readAuditContext(event),
    });
    return respond(200, toUserView(user), { ETag: toEntityTag(user.version) });
  },
});
