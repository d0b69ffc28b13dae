import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireOwner } from '../../../shared/http/caller.ts';
import { getJob } from '../../../shared/use-cases/get-job.ts';
import { environment } from '../environment.ts';
import { connectJobs } from '../jobs/dependencies.ts';
import { toJobView } from '../jobs/job-view.ts';
import { limiter } from '../limiter.ts';
import { AUDIT_ROUTES } from './routes.ts';
import { validate } from '../validators/getAuditVerification.mjs';

const get = getJob(connectJobs(), 'audit-verification');

export const handler = apiChain({
  route: AUDIT_ROUTES.getAuditVerification,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const found = await get({ owner: requireOwner(event), id: event.pathParameters.id });
    const { input: scope, result } = found.job;
    const view = toJobView(found, AUDIT_ROUTES.createAuditVerification.path);
    return respond(200, { ...view, scope, result });
  },
});
