import { apiChain } from '../../../shared/http/api-chain.ts';
import { readAuditContext } from '../../../shared/http/caller.ts';
import { readTrail } from '../../../shared/use-cases/read-trail.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { connectTrail, readReader } from './dependencies.ts';
import { respondTrail } from './respond-trail.ts';
import { AUDIT_ROUTES } from './routes.ts';
import { validate } from '../validators/listAuditEvents.mjs';

const read = readTrail(connectTrail());

export const handler = apiChain({
  route: AUDIT_ROUTES.listAuditEvents,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { success, limit, cursor, ...filter } = event.queryStringParameters;
    const page = await read({
      reader: readReader(event),
      filter: { ...filter, ...(success && { success: success === 'true' }) },
      limit: limit === undefined ? undefined : Number(limit),
      cursor,
      audit: readAuditContext(event),
    });
    const query = event.queryStringParameters as Readonly<Record<string, string>>;
    return respondTrail(page, { accept: event.headers['accept'], query });
  },
});
