import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { logger } from '../../../shared/observability/logger.ts';
import { createUpload } from '../../../shared/use-cases/create-upload.ts';
import { clock, newId } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectForm, connectUploads } from './dependencies.ts';
import { UPLOAD_ROUTES } from './routes.ts';
import { validate } from '../validators/createUpload.mjs';
import { respondUpload } from './upload-view.ts';

const create = createUpload({
  uploads: connectUploads(),
  signForm: connectForm(),
  clock,
  newId,
  storageBytes: Number(environment.STORAGE_BYTES),
});

export const handler = apiChain({
  route: UPLOAD_ROUTES.createUpload,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const { upload, form } = await create({
      owner: requireOwner(event),
      request: event.body,
      audit: readAuditContext(event),
    });
    logger.appendKeys({ upload_id: upload.id });
    return respondUpload(201, upload, { form });
  },
});
