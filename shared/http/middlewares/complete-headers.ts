import { SECURITY_HEADERS } from '../security-headers.ts';
import type { Link } from './link.ts';

const complete: NonNullable<Link['after']> = (request) => {
  const { response, event } = request;
  if (!response) return;
  const { requestId, rateHeaders } = event;
  const headers = { ...response.headers, ...rateHeaders, ...SECURITY_HEADERS, 'X-Request-ID': requestId };
  request.response = { ...response, headers };
};

/** What `http-security-headers` keeps for HTML or lets nobody choose, and the request's own: its id, what is left of its limit. */
export const completeHeaders = (): Link => ({ after: complete, onError: complete });
