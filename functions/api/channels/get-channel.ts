import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { findChannel } from '../../../shared/use-cases/publishing/find-channel.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { toChannelView } from './channel-view.ts';
import { connectChannels } from './dependencies.ts';
import { CHANNEL_ROUTES } from './routes.ts';
import { validate } from '../validators/getChannel.mjs';

const channels = connectChannels();

export const handler = apiChain({
  route: CHANNEL_ROUTES.getChannel,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const channel = await findChannel(channels, { owner: requireOwner(event), id: event.pathParameters.id });
    return respond(200, toChannelView(channel));
  },
});
