import type { STATISTICS_ROUTES } from '../../functions/api/statistics/routes.ts';
import { type Access, query } from './statements.ts';

export const STATISTICS_ACCESS: Readonly<Record<keyof typeof STATISTICS_ROUTES, readonly Access[]>> = {
  getStatistics: [query],
};
