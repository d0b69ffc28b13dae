import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { readIfMatch } from '../../../shared/http/entity-tag.ts';
import { showVideo } from '../../../shared/use-cases/get-video.ts';
import { updateVideo } from '../../../shared/use-cases/update-video.ts';
import { clock, connectReadJson, connectSources, connectSpending, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { readQuota } from '../quota.ts';
import { connectHolding, connectQueues, connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/updateVideo.mjs';
import { respondVideo } from './video-view.ts';
import { warnUnsent } from './warn-unsent.ts';

const stores = connectStores();
const objects = { ...connectSources(), ...connectReadJson() };
const update = updateVideo({
  ...stores,
  ...connectHolding(),
  objects,
  send: connectQueues(),
  clock,
  newId,
  spending: connectSpending(),
  warnUnsent,
});

export const handler = apiChain({
  route: VIDEO_ROUTES.updateVideo,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const video = await update({
      owner: requireOwner(event),
      id: event.pathParameters.id,
      edit: event.body,
      version: readIfMatch(event.headers['if-match']),
      audit: readAuditContext(event),
      quota: readQuota(event),
    });
    return respondVideo(202, await showVideo(stores, video));
  },
});
