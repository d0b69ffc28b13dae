import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { logger } from '../../../shared/observability/logger.ts';
import { createVideo } from '../../../shared/use-cases/create-video.ts';
import { showVideo } from '../../../shared/use-cases/get-video.ts';
import { clock, connectSources, connectSpending, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { readQuota } from '../quota.ts';
import { connectCreation, connectHolding, connectQueues } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/createVideo.mjs';
import { respondVideo } from './video-view.ts';
import { warnUnsent } from './warn-unsent.ts';

const stores = connectCreation();
const create = createVideo({
  ...stores,
  ...connectHolding(),
  objects: connectSources(),
  send: connectQueues(),
  clock,
  newId,
  spending: connectSpending(),
  warnUnsent,
});

export const handler = apiChain({
  route: VIDEO_ROUTES.createVideo,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const video = await create({
      owner: requireOwner(event),
      request: event.body,
      audit: readAuditContext(event),
      quota: readQuota(event),
      idempotencyKey: event.headers['idempotency-key'],
    });
    logger.appendKeys({ video_id: video.id });
    return respondVideo(202, await showVideo(stores, video));
  },
});
