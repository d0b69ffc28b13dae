import { toProblemResponse } from '../problem.ts';
import type { Link } from './link.ts';

/** Turns whatever was thrown into a problem document; links outside of it see an ordinary answer. */
export const mapErrors = (): Link => ({
  onError: (request) => {
    request.response = toProblemResponse(request.error, request.event.requestId);
  },
});
