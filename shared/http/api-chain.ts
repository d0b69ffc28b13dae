/** The only place that composes middleware of the API (SECURITY §1 gives the order and its reasons). */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy, { type MiddyfiedHandler } from '@middy/core';
import httpCors from '@middy/http-cors';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import httpSecurityHeaders from '@middy/http-security-headers';
import validator, { type Options as ValidatorOptions } from '@middy/validator';
import type { Context } from 'aws-lambda';
import { FacelessError } from '../domain/errors.ts';
import { logger } from '../observability/logger.ts';
import { metrics } from '../observability/metrics.ts';
import type { ApiEvent, ApiResponse, GatewayEvent } from './api-event.ts';
import { checkHost } from './middlewares/check-host.ts';
import { checkPermission } from './middlewares/check-permission.ts';
import { completeHeaders } from './middlewares/complete-headers.ts';
import type { RateLimiter } from '../use-cases/limit-rate.ts';
import type { NoteSignal } from '../use-cases/note-signal.ts';
import { limitBody } from './middlewares/limit-body.ts';
import type { ServedRoute } from './middlewares/link.ts';
import { limitRequests } from './middlewares/limit-requests.ts';
import { logRequest } from './middlewares/log-request.ts';
import { mapErrors } from './middlewares/map-errors.ts';
import { measureRequest } from './middlewares/measure-request.ts';
import { normaliseEvent } from './middlewares/normalise-event.ts';
import { normaliseText } from './middlewares/normalise-text.ts';
import { noteRefusals } from './middlewares/note-refusals.ts';

/** A validator that was compiled from a schema at build time; it narrows the whole event. */
export type ValidateEvent<Valid> = (event: unknown) => event is Valid;

/** Both count in the application table. */
export interface Limiter {
  readonly limit: RateLimiter;
  readonly note: NoteSignal;
}

export interface ApiChainOptions<Valid> {
  readonly route: ServedRoute;
  /** Comma-separated lists. */
  readonly environment: { readonly CORS_ORIGINS: string; readonly ALLOWED_HOSTS: string };
  readonly validate: ValidateEvent<Valid>;
  /** `none` where there is no table to count in: the gateway's throttle is all that holds. */
  readonly limiter: Limiter | 'none';
  /** Whether the route takes a JSON body; others leave a body unread. */
  readonly takesBody?: boolean;
  readonly handle: (event: ApiEvent & Valid) => Promise<ApiResponse>;
}

export type ApiHandler = (event: GatewayEvent, context: Context) => Promise<ApiResponse>;

/** Milliseconds kept for the answer when the function's time runs out. */
const RESERVE = 300;

/** Middy's links have events and answers of their own. */
type AnyLink = Parameters<MiddyfiedHandler['use']>[0];

/** What a page of another origin may read. */
const EXPOSED = [
  'ETag',
  'Location',
  'Retry-After',
  'RateLimit',
  'RateLimit-Limit',
  'RateLimit-Policy',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'X-Request-ID',
];

const splitList = (text: string): string[] => text.split(',').filter((part) => part !== '');

// What it would merge with its own defaults is left to `completeHeaders`.
const headers = () =>
  httpSecurityHeaders({
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true, preload: false },
    xssProtection: true,
    contentSecurityPolicy: false,
    permissionsPolicy: false,
    reportingEndpoints: false,
    reportTo: false,
  });

const cors = (origins: string[]) =>
  httpCors(origins.length === 0 ? {} : { origins, exposeHeaders: EXPOSED.join(', ') });

/** The links in order, outermost first: `after` and `onError` run from the last to the first. */
export const apiLinks = <Valid>(options: Omit<ApiChainOptions<Valid>, 'handle'>) => {
  const { route, environment, validate, limiter, takesBody = false } = options;
  const links: readonly (readonly [name: string, link: AnyLink])[] = [
    ['injectLambdaContext', injectLambdaContext(logger, { resetKeys: true })],
    ['logRequest', logRequest(route)],
    ['logMetrics', logMetrics(metrics)],
    ['measureRequest', measureRequest(route)],
    ['httpSecurityHeaders', headers()],
    ['completeHeaders', completeHeaders()],
    ['httpCors', cors(splitList(environment.CORS_ORIGINS))],
    ['mapErrors', mapErrors()],
    ...(limiter === 'none' ? [] : [['noteRefusals', noteRefusals(route, limiter.note)] as const]),
    ['normaliseEvent', normaliseEvent()],
    ['checkHost', checkHost(splitList(environment.ALLOWED_HOSTS))],
    // Before the permission: whoever asks for what they may not have is counted, too.
    ...(limiter === 'none' ? [] : [['limitRequests', limitRequests(route, limiter.limit)] as const]),
    ['checkPermission', checkPermission(route)],
    ...(takesBody
      ? ([
          ['limitBody', limitBody()],
          ['httpJsonBodyParser', httpJsonBodyParser()],
          ['normaliseText', normaliseText()],
        ] as const)
      : []),
    // The validator's types ask for Ajv itself; it takes any compiled function.
    [
      'validator',
      validator({ eventSchema: validate as unknown as NonNullable<ValidatorOptions['eventSchema']> }),
    ],
  ];
  return links;
};

/** A route's function: the chain around its handler. Whatever happens inside, it answers with the whole header set. */
export const apiChain = <Valid>(options: ApiChainOptions<Valid>): ApiHandler => {
  const chain = middy<ApiEvent & Valid, ApiResponse>({
    timeoutEarlyInMillis: RESERVE,
    timeoutEarlyResponse: () => {
      throw new FacelessError('DEADLINE', 'The function ran out of time.');
    },
  });
  for (const [, link] of apiLinks(options)) chain.use(link);
  return chain.handler(options.handle) as unknown as ApiHandler;
};
