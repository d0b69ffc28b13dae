import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { deleteVideo } from '../../../shared/use-cases/delete-video.ts';
import { connectRemove } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/deleteVideo.mjs';

const remove = deleteVideo({ ...connectStores(), objects: connectRemove() });

export const handler = apiChain({
  route: VIDEO_ROUTES.deleteVideo,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    await remove({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondEmpty();
  },
});
