import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { cancelVideo } from '../../../shared/use-cases/cancel-video.ts';
import { showVideo } from '../../../shared/use-cases/get-video.ts';
import { tellOfVideos } from '../../../shared/use-cases/webhooks/tell-webhooks.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectTelling } from '../webhooks/dependencies.ts';
import { connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/cancelVideo.mjs';
import { respondVideo } from './video-view.ts';

const stores = connectStores();
const { videos } = stores;
const cancel = cancelVideo({
  videos: { ...videos, change: tellOfVideos(connectTelling(), videos.change) },
});

export const handler = apiChain({
  route: VIDEO_ROUTES.cancelVideo,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    const video = await cancel({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondVideo(202, await showVideo(stores, video));
  },
});
