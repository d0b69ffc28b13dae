import type { METRIC_ROUTES } from '../../../functions/api/metrics/routes.ts';
import { type ApiOperation, empty } from './operation.ts';

export const METRIC_OPERATIONS: Readonly<Record<keyof typeof METRIC_ROUTES, ApiOperation>> = {
  getMetrics: {
    ...empty,
    success: {
      status: 200,
      description: 'OpenMetrics 1.0; the text format 0.0.4 where only `text/plain` is accepted.',
      contentType: 'application/openmetrics-text',
    },
    problems: [422],
  },
};
