import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { logFrom } from '../../../shared/observability/logger.ts';
import { createVideo } from '../../../shared/use-cases/create-video.ts';
import { readProgress } from '../../../shared/use-cases/get-video.ts';
import { clock, connectQueues, connectSources, connectStores, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { routeOf } from '../routes.ts';
import { validate } from '../validators/createVideo.mjs';
import { toVideoView, videoPath } from './video-view.ts';

const log = logFrom('videos');
const stores = connectStores();
const create = createVideo({
  ...stores,
  objects: connectSources(),
  send: connectQueues(),
  clock,
  newId,
  warnUnsent: ({ id }, error) => {
    log.warn('message_unsent', 'The sweeper will send it', { video_id: id, error });
  },
});

export const handler = apiChain({
  route: routeOf('createVideo'),
  environment,
  validate,
  takesBody: true,
  handle: async (event) => {
    const video = await create({
      owner: requireOwner(event),
      request: event.body,
      audit: readAuditContext(event),
      idempotencyKey: event.headers['idempotency-key'],
    });
    const view = toVideoView(await readProgress(stores, video));
    return respond(202, view, { Location: videoPath(video.id) });
  },
});
