import type { GroupRoutes } from '../route.ts';

export const STATISTICS_ROUTES = {
  getStatistics: {
    method: 'GET',
    path: '/statistics',
    permission: 'statistics:read',
    entry: 'functions/api/statistics/get-statistics.ts',
    summary:
      'Videos by status, and what was made, found and spent by day: your own, or everybody’s for administrators',
  },
} as const satisfies GroupRoutes;
