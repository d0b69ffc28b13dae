import type { METRIC_ROUTES } from '../../functions/api/metrics/routes.ts';
import { type Access, query } from './statements.ts';

export const METRIC_ACCESS: Readonly<Record<keyof typeof METRIC_ROUTES, readonly Access[]>> = {
  getMetrics: [query],
};
