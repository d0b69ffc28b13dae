import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { inviteUser } from '../../../shared/use-cases/invite-user.ts';
import { clock, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import type { NewInvite } from './create-invite.schema.ts';
import { connectInvites } from './dependencies.ts';
import { ADMINISTRATION_ROUTES } from './routes.ts';
import { validate } from '../validators/createInvite.mjs';

const create = inviteUser({ invites: connectInvites(), clock, newId });

export const handler = apiChain({
  route: ADMINISTRATION_ROUTES.createInvite,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const invitedBy = requireOwner(event);
    const { token, invite } = await create({ ...event.body, invitedBy, audit: readAuditContext(event) });
    const { invitedBy: _, ...shown } = invite;
    return respond(201, { ...shown, token } satisfies NewInvite);
  },
});
