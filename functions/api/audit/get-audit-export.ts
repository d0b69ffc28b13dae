import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { getJob, handOutFile } from '../../../shared/use-cases/get-job.ts';
import { environment } from '../environment.ts';
import { connectHandOut, connectJobs } from '../jobs/dependencies.ts';
import { toJobView } from '../jobs/job-view.ts';
import { limiter } from '../limiter.ts';
import { AUDIT_ROUTES } from './routes.ts';
import { validate } from '../validators/getAuditExport.mjs';

const get = getJob(connectJobs(), 'audit-export');
const handOut = handOutFile(connectHandOut());

export const handler = apiChain({
  route: AUDIT_ROUTES.getAuditExport,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const found = await get({ owner: requireOwner(event), id: event.pathParameters.id });
    const { input: filter, result } = found.job;
    const file = await handOut(found.job, readAuditContext(event));
    const view = toJobView(found, AUDIT_ROUTES.createAuditExport.path);
    return respond(200, { ...view, filter, rows: result?.rows, file });
  },
});
