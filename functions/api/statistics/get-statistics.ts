import { readStatistics } from '../../../shared/adapters/aws/read-statistics.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { respond } from '../../../shared/http/api-event.ts';
import { requireCaller } from '../../../shared/http/caller.ts';
import { getStatistics } from '../../../shared/use-cases/get-statistics.ts';
import { clock, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/getStatistics.mjs';
import { STATISTICS_ROUTES } from './routes.ts';
import { toStatisticsView } from './statistics-view.ts';

const read = getStatistics({ readStatistics: readStatistics(openTables()), clock });

export const handler = apiChain({
  route: STATISTICS_ROUTES.getStatistics,
  environment,
  validate,
  limiter,
  handle: async (event) => {
    const { userId, role } = requireCaller(event);
    const { days, of = 'own' } = event.queryStringParameters;
    const found = await read({
      reader: { userId, isAdministrator: role === 'admin' },
      of,
      days: days === undefined ? undefined : Number(days),
    });
    return respond(200, toStatisticsView(found));
  },
});
