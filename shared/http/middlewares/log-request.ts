import { FacelessError } from '../../domain/errors.ts';
import { logFrom, logger } from '../../observability/logger.ts';
import type { ApiEvent } from '../api-event.ts';
import { readCaller } from '../caller.ts';
import { chooseRequestId } from '../request-id.ts';
import type { Link, ServedRoute } from './link.ts';

const log = logFrom('http');

/** Under which name a line has the id in its route's path; of other things the raw path alone tells it. */
const SUBJECTS = {
  '/videos/{id}': 'video_id',
  '/scripts/{id}': 'script_id',
  '/uploads/{id}': 'upload_id',
  '/channels/{id}': 'channel_id',
  '/account-exports/{id}': 'job_id',
  '/audit-exports/{id}': 'job_id',
  '/audit-verifications/{id}': 'job_id',
} as const;

const nameSubject = (event: ApiEvent, route: ServedRoute): Record<string, string | undefined> => {
  const found = Object.entries(SUBJECTS).find(([path]) => route.path.startsWith(path));
  return found === undefined ? {} : { [found[1]]: event.pathParameters?.['id'] };
};

/** Characters of what a client chose freely. */
const MAX_LOGGED = 256;

/** What a page hands back to continue a connection opens it. */
const OPENING: ReadonlySet<string> = new Set(['code', 'state']);

const maskQuery = (query: ApiEvent['queryStringParameters'] | null): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query ?? {}).map(([name, value]) => [name, OPENING.has(name) ? '[redacted]' : value]),
  );

const describe = (event: ApiEvent, route: ServedRoute): Record<string, unknown> => ({
  method: event.httpMethod,
  path: route.path,
  raw_path: event.path?.slice(0, MAX_LOGGED),
  query: maskQuery(event.queryStringParameters),
  client_ip: event.requestContext?.identity?.sourceIp,
  user_agent: event.requestContext?.identity?.userAgent?.slice(0, MAX_LOGGED),
});

const describeError = (error: unknown, status: number): Record<string, unknown> => {
  const facts = error instanceof FacelessError ? { code: error.code, retryable: error.retryable } : {};
  if (!(error instanceof Error)) return { error_name: typeof error, error };
  // A refusal's stack says nothing about our code.
  return status < 500
    ? { error_name: error.name, reason: error.message, ...facts }
    : { error_name: error.name, ...facts, error };
};

const measure = ({ startedAt }: ApiEvent): number => Math.round(performance.now() - startedAt);

/** Opens and closes each request in the log, and gives it its id (OBSERVABILITY). */
export const logRequest = (route: ServedRoute): Link => {
  return {
    before: ({ event }) => {
      event.startedAt = performance.now();
      event.requestId = chooseRequestId(event);
      logger.appendKeys({
        request_id: event.requestId,
        user_id: readCaller(event)?.userId,
        ...nameSubject(event, route),
      });
      log.info('request_started', `${route.method} ${route.path}`, describe(event, route));
    },
    after: ({ event, response }) => {
      const facts = { status_code: response?.statusCode, duration_ms: measure(event) };
      log.info('request_completed', `${route.method} ${route.path}`, { ...describe(event, route), ...facts });
    },
    onError: ({ event, error, response }) => {
      const status = response?.statusCode ?? 500;
      const facts = { status_code: status, duration_ms: measure(event), ...describeError(error, status) };
      const write = status < 500 ? log.warn : log.error;
      write('request_failed', `${route.method} ${route.path}`, { ...describe(event, route), ...facts });
    },
  };
};
