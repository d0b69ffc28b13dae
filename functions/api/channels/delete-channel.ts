import { createRevoke } from '../../../shared/adapters/youtube/create-revoke.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { logFrom } from '../../../shared/observability/logger.ts';
import { removeChannel } from '../../../shared/use-cases/publishing/remove-channel.ts';
import { clock } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectChannels, connectGrants } from './dependencies.ts';
import { CHANNEL_ROUTES } from './routes.ts';
import { validate } from '../validators/deleteChannel.mjs';

const log = logFrom('channels');
const remove = removeChannel({
  channels: connectChannels(),
  grants: connectGrants(),
  revoke: createRevoke(environment, clock),
  warnUnrevoked: ({ id }, error) => {
    log.warn('grant_unrevoked', 'Google did not end the agreement', { channel_id: id, error });
  },
});

export const handler = apiChain({
  route: CHANNEL_ROUTES.deleteChannel,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    await remove({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondEmpty();
  },
});
