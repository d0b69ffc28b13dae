import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { listFiles } from '../../../shared/use-cases/list-files.ts';
import { clock } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectPresign, connectStores } from './dependencies.ts';
import { VIDEO_ROUTES } from './routes.ts';
import { validate } from '../validators/listFiles.mjs';

const list = listFiles({ ...connectStores(), objects: connectPresign(), clock });

export const handler = apiChain({
  route: VIDEO_ROUTES.listFiles,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    const film = await list({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respond(200, film);
  },
});
