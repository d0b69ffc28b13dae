import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { toNetwork } from '../../../shared/http/network.ts';
import { changePassword } from '../../../shared/use-cases/change-password.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/changePassword.mjs';
import { connectPasswords } from './dependencies.ts';
import { USER_ROUTES } from './routes.ts';

const change = changePassword(connectPasswords());

export const handler = apiChain({
  route: USER_ROUTES.changePassword,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const { currentPassword, newPassword } = event.body;
    await change({
      userId: requireOwner(event),
      currentPassword,
      newPassword,
      network: toNetwork(event.requestContext.identity.sourceIp),
      audit: readAuditContext(event),
    });
    return respondEmpty();
  },
});
