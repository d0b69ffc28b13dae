import { apiChain } from '../../../shared/http/api-chain.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { getVideo } from '../../../shared/use-cases/get-video.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/getVideo.mjs';
import { respondVideo } from './video-view.ts';

const get = getVideo(connectStores());

export const handler = apiChain({
  route: VIDEO_ROUTES.getVideo,
  environment,
  validate,
  limiter,
  handle: async (event) =>
    respondVideo(200, await get({ owner: requireOwner(event), id: event.pathParameters.id })),
});
