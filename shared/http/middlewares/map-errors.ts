import { toProblemResponse } from '../problem.ts';
import type { ApiEvent } from '../api-event.ts';
import type { Link } from './link.ts';

/** A parser that refused it left the body as text. */
const decode = ({ body, isBase64Encoded }: ApiEvent): unknown =>
  isBase64Encoded && typeof body === 'string' ? Buffer.from(body, 'base64').toString() : body;

/** Turns whatever was thrown into a problem document; links outside of it see an ordinary answer. */
export const mapErrors = (): Link => ({
  onError: (request) => {
    const { error, event } = request;
    request.response = toProblemResponse(error, event.requestId, decode(event));
  },
});
