import { recordRequest } from '../../observability/metrics.ts';
import type { Link, ServedRoute } from './link.ts';

/** Counts and times each request; `logMetrics`, outside of it, sends what it records. */
export const measureRequest = ({ method, path }: ServedRoute): Link => {
  const record: NonNullable<Link['after']> = ({ event, response }) => {
    const seconds = (performance.now() - event.startedAt) / 1000;
    recordRequest({ endpoint: path, method, status: response?.statusCode ?? 500, seconds });
  };
  return { after: record, onError: record };
};
