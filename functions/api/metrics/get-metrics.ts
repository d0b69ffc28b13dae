import { createMetricStore } from '../../../shared/adapters/aws/create-metric-store.ts';
import type { TextFormat } from '../../../shared/domain/metrics/render-metrics.ts';
import { apiChain } from '../../../shared/http/api-chain.ts';
import { readMetrics } from '../../../shared/use-cases/read-metrics.ts';
import { clock, openTables } from '../dependencies.ts';
import { environment } from '../environment.ts';
import { limiter } from '../limiter.ts';
import { validate } from '../validators/getMetrics.mjs';
import { METRIC_ROUTES } from './routes.ts';

const read = readMetrics({ metricStore: createMetricStore(openTables()), clock });

const CONTENT_TYPES: Readonly<Record<TextFormat, string>> = {
  openmetrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
  prometheus: 'text/plain; version=0.0.4; charset=utf-8',
};

/** OpenMetrics, unless the scraper takes only the older text format. */
const chooseFormat = (accept = ''): TextFormat =>
  accept.includes('text/plain') && !accept.includes('openmetrics') ? 'prometheus' : 'openmetrics';

export const handler = apiChain({
  route: METRIC_ROUTES.getMetrics,
  environment,
  limiter,
  validate,
  handle: async ({ headers }) => {
    const format = chooseFormat(headers['accept']);
    return {
      statusCode: 200,
      headers: { 'Content-Type': CONTENT_TYPES[format] },
      body: await read(format),
    };
  },
});
