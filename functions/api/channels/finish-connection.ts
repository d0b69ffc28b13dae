import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext } from '../../../shared/http/caller.ts';
import { finishConnection } from '../../../shared/use-cases/publishing/finish-connection.ts';
import { clock } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { toChannelView } from './channel-view.ts';
import { connectChannels, connectGrants } from './dependencies.ts';
import { openOAuth } from './open-oauth.ts';
import { CHANNEL_ROUTES } from './routes.ts';
import { validate } from '../validators/finishConnection.mjs';

const finish = finishConnection({ channels: connectChannels(), grants: connectGrants(), openOAuth, clock });

export const handler = apiChain({
  route: CHANNEL_ROUTES.finishConnection,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { state, code, error } = event.queryStringParameters;
    const channel = await finish({ state, code, error }, readAuditContext(event));
    return respond(200, toChannelView(channel));
  },
});
