import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { logFrom } from '../../../shared/observability/logger.ts';
import { completeUpload } from '../../../shared/use-cases/complete-upload.ts';
import { clock } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectQuarantine, connectUploadQueue, connectUploads } from './dependencies.ts';
import { UPLOAD_ROUTES } from './routes.ts';
import { validate } from '../validators/completeUpload.mjs';
import { respondUpload } from './upload-view.ts';

const log = logFrom('uploads');
const complete = completeUpload({
  uploads: connectUploads(),
  quarantine: connectQuarantine(),
  sendUpload: connectUploadQueue(),
  clock,
  warnUnsent: ({ id }, error) => {
    log.warn('message_unsent', 'The sweeper will send it', { upload_id: id, error });
  },
});

export const handler = apiChain({
  route: UPLOAD_ROUTES.completeUpload,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { id } = event.pathParameters;
    const upload = await complete({ owner: requireOwner(event), id, audit: readAuditContext(event) });
    return respondUpload(202, upload);
  },
});
