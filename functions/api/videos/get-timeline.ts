import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { getTimeline } from '../../../shared/use-cases/get-timeline.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/getTimeline.mjs';

const get = getTimeline(connectStores());

export const handler = apiChain({
  route: VIDEO_ROUTES.getTimeline,
  environment,
  validate,
  limiter,
  handle: async (event) =>
    respond(200, await get({ owner: requireOwner(event), id: event.pathParameters.id })),
});
