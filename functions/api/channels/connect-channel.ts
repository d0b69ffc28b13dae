import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { startConnection } from '../../../shared/use-cases/publishing/start-connection.ts';
import { clock, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { callbackUri } from './callback-uri.ts';
import { toChannelView } from './channel-view.ts';
import { connectChannels } from './dependencies.ts';
import { openOAuth } from './open-oauth.ts';
import { CHANNEL_ROUTES } from './routes.ts';
import { validate } from '../validators/connectChannel.mjs';

const start = startConnection({ channels: connectChannels(), openOAuth, clock, newId });

export const handler = apiChain({
  route: CHANNEL_ROUTES.connectChannel,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { channel, authorisationUrl, expiresAt } = await start({
      owner: requireOwner(event),
      redirectUri: callbackUri(event.headers['host'] ?? '', environment),
      audit: readAuditContext(event),
    });
    return respond(201, { ...toChannelView(channel), authorisationUrl, expiresAt });
  },
});
