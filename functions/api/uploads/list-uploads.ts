import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { listUploads } from '../../../shared/use-cases/list-uploads.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectUploads } from './dependencies.ts';
import { UPLOAD_ROUTES } from './routes.ts';
import { validate } from '../validators/listUploads.mjs';
import { toUploadView } from './upload-view.ts';

const list = listUploads({ uploads: connectUploads() });

export const handler = apiChain({
  route: UPLOAD_ROUTES.listUploads,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { kind, limit, cursor } = event.queryStringParameters;
    const page = await list({
      owner: requireOwner(event),
      kind,
      limit: limit === undefined ? undefined : Number(limit),
      cursor,
    });
    return respond(200, { uploads: page.uploads.map(toUploadView), cursor: page.cursor });
  },
});
