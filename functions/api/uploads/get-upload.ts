import { apiChain } from '../../../shared/http/api-chain.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { findUpload } from '../../../shared/use-cases/find-upload.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectUploads } from './dependencies.ts';
import { UPLOAD_ROUTES } from './routes.ts';
import { validate } from '../validators/getUpload.mjs';
import { respondUpload } from './upload-view.ts';

const uploads = connectUploads();

export const handler = apiChain({
  route: UPLOAD_ROUTES.getUpload,
  environment,
  validate,
  limiter,
  handle: async (event) =>
    respondUpload(
      200,
      await findUpload(uploads, { owner: requireOwner(event), id: event.pathParameters.id }),
    ),
});
