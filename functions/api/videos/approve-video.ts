import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { approveVideo } from '../../../shared/use-cases/approve-video.ts';
import { showVideo } from '../../../shared/use-cases/get-video.ts';
import { clock } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectQueues, connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/approveVideo.mjs';
import { respondVideo } from './video-view.ts';
import { warnUnsent } from './warn-unsent.ts';

const stores = connectStores();
const approve = approveVideo({ ...stores, send: connectQueues(), clock, warnUnsent });

export const handler = apiChain({
  route: VIDEO_ROUTES.approveVideo,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    const video = await approve({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondVideo(202, await showVideo(stores, video));
  },
});
