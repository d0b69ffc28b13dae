import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { toChannelView } from './channel-view.ts';
import { connectChannels } from './dependencies.ts';
import { CHANNEL_ROUTES } from './routes.ts';
import { validate } from '../validators/listChannels.mjs';

const { list } = connectChannels();

export const handler = apiChain({
  route: CHANNEL_ROUTES.listChannels,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const channels = await list(requireOwner(event));
    return respond(200, { channels: channels.map(toChannelView) });
  },
});
