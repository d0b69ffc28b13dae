import { SECURITY_HEADERS } from '../security-headers.ts';
import type { Link } from './link.ts';

const complete: NonNullable<Link['after']> = (request) => {
  const { response, event } = request;
  if (!response) return;
  const headers = { ...response.headers, ...SECURITY_HEADERS, 'X-Request-ID': event.requestId };
  request.response = { ...response, headers };
};

/** What `http-security-headers` keeps for HTML or lets nobody choose, and the request's id: the whole of SECURITY §1. */
export const completeHeaders = (): Link => ({ after: complete, onError: complete });
