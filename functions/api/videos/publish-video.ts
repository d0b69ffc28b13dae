import { getChannel } from '../../../shared/adapters/aws/read-channels.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { showVideo } from '../../../shared/use-cases/get-video.ts';
import { publishVideo } from '../../../shared/use-cases/publishing/publish-video.ts';
import { clock, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectQueues, connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/publishVideo.mjs';
import { respondVideo } from './video-view.ts';
import { warnUnsent } from './warn-unsent.ts';

const stores = connectStores();
const publish = publishVideo({
  ...stores,
  channels: { get: getChannel(openTables()) },
  send: connectQueues(),
  clock,
  warnUnsent,
});

export const handler = apiChain({
  route: VIDEO_ROUTES.publishVideo,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const video = await publish({
      owner: requireOwner(event),
      id: event.pathParameters.id,
      order: event.body,
      audit: readAuditContext(event),
    });
    return respondVideo(202, await showVideo(stores, video));
  },
});
