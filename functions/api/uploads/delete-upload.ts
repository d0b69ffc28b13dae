import { apiChain } from '../../../shared/http/api-chain.ts';
import { respondEmpty } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { deleteUpload } from '../../../shared/use-cases/delete-upload.ts';
import { connectRemove } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectUploads } from './dependencies.ts';
import { UPLOAD_ROUTES } from './routes.ts';
import { validate } from '../validators/deleteUpload.mjs';

const remove = deleteUpload({ uploads: connectUploads(), objects: connectRemove() });

export const handler = apiChain({
  route: UPLOAD_ROUTES.deleteUpload,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    await remove({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondEmpty();
  },
});
