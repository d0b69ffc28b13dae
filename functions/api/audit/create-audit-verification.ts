import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { normaliseScope } from '../../../shared/domain/verification.ts';
import { requestJob } from '../../../shared/use-cases/request-job.ts';
import { environment } from '../environment.ts';
import { connectJobRequests } from '../jobs/dependencies.ts';
import { respondAccepted } from '../jobs/job-view.ts';
import { limiter } from '../limiter.ts';
import { AUDIT_ROUTES } from './routes.ts';
import { validate } from '../validators/createAuditVerification.mjs';

const request = requestJob(connectJobRequests());

export const handler = apiChain({
  route: AUDIT_ROUTES.createAuditVerification,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const job = await request({
      owner: requireOwner(event),
      kind: 'audit-verification',
      input: normaliseScope(event.body),
      audit: readAuditContext(event),
    });
    return respondAccepted(job, AUDIT_ROUTES.createAuditVerification.path, { scope: job.input });
  },
});
