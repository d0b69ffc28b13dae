import { getStatisticsEvent, statistics } from '../../../functions/api/statistics/get-statistics.schema.ts';
import type { STATISTICS_ROUTES } from '../../../functions/api/statistics/routes.ts';
import type { ApiOperation } from './operation.ts';

export const STATISTICS_OPERATIONS: Readonly<Record<keyof typeof STATISTICS_ROUTES, ApiOperation>> = {
  getStatistics: {
    event: getStatisticsEvent,
    eventType: { name: 'GetStatisticsEvent', file: 'statistics/get-statistics.schema.ts' },
    success: { status: 200, description: 'The statistics.', body: statistics },
    problems: [422],
  },
};
