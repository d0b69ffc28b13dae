import { createAttemptStore } from '../../../shared/adapters/aws/create-attempt-store.ts';
import { getUser } from '../../../shared/adapters/aws/read-users.ts';
import { recordEvent } from '../../../shared/adapters/aws/record-event.ts';
import { removeUser } from '../../../shared/adapters/aws/write-users.ts';
import { passwordHasher } from '../../../shared/adapters/passwords/argon2.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { toNetwork } from '../../../shared/http/network.ts';
import { trackLogins } from '../../../shared/observability/track.ts';
import { deleteAccount } from '../../../shared/use-cases/delete-account.ts';
import { openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/deleteAccount.mjs';
import { USER_ROUTES } from './routes.ts';

const tables = openTables();
const remove = deleteAccount({
  users: { get: getUser(tables), remove: removeUser(tables) },
  attempts: createAttemptStore(tables),
  record: trackLogins(recordEvent(tables)),
  passwords: passwordHasher,
});

export const handler = apiChain({
  route: USER_ROUTES.deleteAccount,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    await remove({
      userId: requireOwner(event),
      password: event.body.password,
      network: toNetwork(event.requestContext.identity.sourceIp),
      audit: readAuditContext(event),
    });
    return respondEmpty();
  },
});
