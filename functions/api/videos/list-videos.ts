import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { listVideos } from '../../../shared/use-cases/list-videos.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/listVideos.mjs';
import { toVideoView } from './video-view.ts';

const list = listVideos(connectStores());

export const handler = apiChain({
  route: VIDEO_ROUTES.listVideos,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { status, limit, cursor } = event.queryStringParameters;
    const page = await list({
      owner: requireOwner(event),
      status,
      limit: limit === undefined ? undefined : Number(limit),
      cursor,
    });
    return respond(200, { videos: page.videos.map(toVideoView), cursor: page.cursor });
  },
});
