import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { requestJob } from '../../../shared/use-cases/request-job.ts';
import { environment } from '../environment.ts';
import { connectJobRequests } from '../jobs/dependencies.ts';
import { respondAccepted } from '../jobs/job-view.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/createAccountExport.mjs';
import { ACCOUNT_EXPORT_ROUTES } from './routes.ts';

const request = requestJob(connectJobRequests());
const route = ACCOUNT_EXPORT_ROUTES.createAccountExport;

export const handler = apiChain({
  route,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const owner = requireOwner(event);
    const job = await request({ owner, kind: 'account-export', input: {}, audit: readAuditContext(event) });
    return respondAccepted(job, route.path, {});
  },
});
