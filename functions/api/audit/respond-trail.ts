import { respond, type ApiResponse } from '../../../shared/http/api-event.ts';
import type { TrailPage } from '../../../shared/use-cases/read-trail.ts';

const NDJSON = 'application/x-ndjson';

/** Whether the client asks for lines; anything else is answered with JSON. */
const wantsLines = (accept: string | undefined): boolean =>
  (accept ?? '').split(',').some((range) => range.split(';')[0]?.trim().toLowerCase() === NDJSON);

// The query as it came, with the next page's cursor (RFC 8288).
const linkNext = (query: Readonly<Record<string, string>>, cursor: string | undefined) =>
  cursor === undefined
    ? {}
    : { Link: `</v1/audit-events?${new URLSearchParams({ ...query, cursor }).toString()}>; rel="next"` };

/** A page as JSON, or as NDJSON where the client asks for it: then the next page is in `Link`. */
export const respondTrail = (
  { rows, cursor }: TrailPage,
  {
    accept,
    query,
  }: { readonly accept: string | undefined; readonly query: Readonly<Record<string, string>> },
): ApiResponse =>
  wantsLines(accept)
    ? {
        statusCode: 200,
        headers: { 'Content-Type': NDJSON, ...linkNext(query, cursor) },
        body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      }
    : respond(200, { events: rows, cursor });
