import { escapePointer, FacelessError } from '../../domain/errors.ts';
import type { ApiEvent } from '../api-event.ts';
import type { Link } from './link.ts';

const lowerNames = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );

// The gateway passes on the last of several; whoever checked another one would be fooled.
const refuseRepeated = ({ multiValueQueryStringParameters }: ApiEvent): void => {
  const repeated = Object.entries(multiValueQueryStringParameters ?? {}).find(([, all]) => all.length > 1);
  if (repeated !== undefined)
    throw new FacelessError('INVALID_INPUT', 'A query parameter is given more than once.', {
      fields: [{ pointer: `/${escapePointer(repeated[0])}`, detail: 'is given more than once' }],
    });
};

/** Header names in lower case, no nulls, each query parameter once. */
export const normaliseEvent = (): Link => ({
  before: ({ event }) => {
    event.headers = lowerNames(event.headers ?? {});
    event.pathParameters = event.pathParameters ?? {};
    event.queryStringParameters = event.queryStringParameters ?? {};
    if (event.body === null) delete event.body;
    refuseRepeated(event);
  },
});
