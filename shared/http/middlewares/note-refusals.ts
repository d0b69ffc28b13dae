import type { NotedSignal, NoteSignal } from '../../use-cases/note-signal.ts';
import type { ApiEvent } from '../api-event.ts';
import { readAuditContext } from '../caller.ts';
import { describeFailure, type Failure } from '../problem.ts';
import { readSender } from '../sender.ts';
import type { Link, ServedRoute } from './link.ts';

type Told = Pick<NotedSignal, 'signal' | 'value' | 'reason' | 'details'>;

/** Codes of what came in and cannot be used. */
const REFUSED_INPUT: ReadonlySet<string | undefined> = new Set([
  'INVALID_INPUT',
  'MALFORMED_JSON',
  'UNSUPPORTED_MEDIA_TYPE',
  'TOO_LARGE',
]);

/** A pointer has names of fields that somebody sent. */
const MAX_POINTER = 256;

const tellInput = ({ method, path }: ServedRoute, { code = '', fields = [] }: Failure): Told => {
  const [first] = fields;
  const details = {
    method,
    path,
    code,
    errors: fields.length,
    ...(first && { pointer: first.pointer.slice(0, MAX_POINTER) }),
  };
  // Never what was sent: the answer's own words may quote it.
  const reason = 'The request has something that the route cannot take.';
  return { signal: 'refused-input', value: `${method} ${path}`, reason, details };
};

const tellForbidden = (
  event: ApiEvent,
  { method, path, permission }: ServedRoute,
  { detail }: Failure,
): Told =>
  event.isHostRefused === true
    ? { signal: 'forged-host', value: 'host', reason: detail, details: { method, path } }
    : {
        signal: 'refused-permission',
        value: `${method} ${path}`,
        reason: detail,
        details: { method, path, permission },
      };

const tell = (event: ApiEvent, route: ServedRoute, failure: Failure): Told | undefined => {
  const { code } = failure;
  if (REFUSED_INPUT.has(code)) return tellInput(route, failure);
  if (code === 'FORBIDDEN') return tellForbidden(event, route, failure);
  const id = event.pathParameters?.['id'];
  if (code !== 'NOT_FOUND' || id === undefined) return undefined;
  const reason = 'Many different ids were asked for that are not there, or another’s.';
  return { signal: 'unknown-ids', value: id, reason };
};

/** Notes refusals that somebody should know of (`signals.ts`); the answer stays what it is. */
export const noteRefusals = (route: ServedRoute, note: NoteSignal): Link => ({
  onError: async ({ error, event }) => {
    const told = tell(event, route, describeFailure(error));
    if (told !== undefined) await note({ ...told, ...readSender(event), audit: readAuditContext(event) });
  },
});
