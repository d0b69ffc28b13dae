import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { readAuditContext, requireOwner } from '../../../shared/http/caller.ts';
import { getJob, handOutFile } from '../../../shared/use-cases/get-job.ts';
import { environment } from '../environment.ts';
import { connectHandOut, connectJobs } from '../jobs/dependencies.ts';
import { toJobView } from '../jobs/job-view.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/getAccountExport.mjs';
import { ACCOUNT_EXPORT_ROUTES } from './routes.ts';

const get = getJob(connectJobs(), 'account-export');
const handOut = handOutFile(connectHandOut());

export const handler = apiChain({
  route: ACCOUNT_EXPORT_ROUTES.getAccountExport,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const found = await get({ owner: requireOwner(event), id: event.pathParameters.id });
    const file = await handOut(found.job, readAuditContext(event));
    const view = toJobView(found, ACCOUNT_EXPORT_ROUTES.createAccountExport.path);
    return respond(200, { ...view, lines: found.job.result?.lines, file });
  },
});
