import type { GroupRoutes } from '../route.ts';

export const METRIC_ROUTES = {
  getMetrics: {
    method: 'GET',
    path: '/metrics',
    permission: 'metrics:read',
    entry: 'functions/api/metrics/get-metrics.ts',
    summary: 'Counters, histograms and gauges of the system, for Prometheus',
  },
} as const satisfies GroupRoutes;
