import { apiChain } from '../../../shared/http/api-chain.ts';
import { PREFLIGHT_ENVIRONMENT, readEnvironment } from '../../../shared/config/environment.ts';
import { ROUTES } from '../routes.ts';

/** Seconds that a browser keeps an answer. */
const MAX_AGE = 600;

const REQUEST_HEADERS = 'Authorization, Content-Type, Idempotency-Key, If-Match, X-Request-ID';

/**
 * OPTIONS on every path, where pages of other origins may call the API. The chain names the origin where it is one
 * of the list; to any other the browser finds no permission.
 */
export const handler = apiChain({
  route: { method: 'OPTIONS', path: '*', permission: 'public' },
  environment: readEnvironment(PREFLIGHT_ENVIRONMENT),
  // Nothing is read but the path's template, which is the gateway's.
  validate: (event): event is object => typeof event === 'object',
  limiter: 'none',
  handle: async ({ resource }) => {
    const methods = ROUTES.filter(({ path }) => path === resource).map(({ method }) => method);
    return {
      statusCode: 204,
      headers: {
        Allow: [...methods, 'OPTIONS'].toSorted().join(', '),
        'Access-Control-Allow-Methods': methods.toSorted().join(', '),
        'Access-Control-Allow-Headers': REQUEST_HEADERS,
        'Access-Control-Max-Age': String(MAX_AGE),
      },
      body: '',
    };
  },
});
