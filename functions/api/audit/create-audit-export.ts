import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext } from '../../../shared/http/caller.ts';
import { requestTrailExport } from '../../../shared/use-cases/request-trail-export.ts';
import { environment } from '../environment.ts';
import { connectJobRequests } from '../jobs/dependencies.ts';
import { respondAccepted } from '../jobs/job-view.ts';
import { limiter } from '../limiter.ts';
import { connectTrail, readReader } from './dependencies.ts';
import { AUDIT_ROUTES } from './routes.ts';
import { validate } from '../validators/createAuditExport.mjs';

const request = requestTrailExport({ ...connectTrail(), ...connectJobRequests() });

export const handler = apiChain({
  route: AUDIT_ROUTES.createAuditExport,
  environment,
  validate,
  limiter,
  takesBody: true,
  handle: async (event) => {
    const job = await request({
      reader: readReader(event),
      filter: event.body,
      audit: readAuditContext(event),
    });
    return respondAccepted(job, AUDIT_ROUTES.createAuditExport.path, { filter: job.input });
  },
});
