import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { showVideo } from '../../../shared/use-cases/get-video.ts';
import { retryVideo } from '../../../shared/use-cases/retry-video.ts';
import { clock, connectSpending } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { readQuota } from '../quota.ts';
import { connectQueues, connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/retryVideo.mjs';
import { respondVideo } from './video-view.ts';
import { warnUnsent } from './warn-unsent.ts';

const stores = connectStores();
const retry = retryVideo({
  ...stores,
  send: connectQueues(),
  clock,
  spending: connectSpending(),
  warnUnsent,
});

export const handler = apiChain({
  route: VIDEO_ROUTES.retryVideo,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    const [owner, audit] = [requireOwner(event), readAuditContext(event)];
    const video = await retry({ owner, id, audit, quota: readQuota(event) });
    return respondVideo(202, await showVideo(stores, video));
  },
});
