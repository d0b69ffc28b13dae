import { GoogleError, OAuthError } from './google-error.ts';
import type { YoutubeContext } from './youtube-context.ts';

/** What goes wrong with the next request of an operation. */
export interface Fault {
  /** `token`, `start-upload`, `send-chunk`, `ask-upload`, or a method's own name such as `captions.insert`. */
  readonly operation: string;
  /**
   * `refuse`: nothing is done, and `status` and `reason` are answered. `cut`: of a chunk only `keep` bytes arrive, then
   * 503. `lose-answer`: it is done, and the connection ends without an answer. `hold`: it is done, and
   * nothing is answered. `lose-session`: the upload's session is forgotten.
   */
  readonly kind: 'refuse' | 'cut' | 'lose-answer' | 'hold' | 'lose-session';
  readonly status?: number;
  readonly reason?: string;
  readonly keep?: number;
}

export const addFault = ({ database }: YoutubeContext, fault: Fault): void => {
  database.prepare('INSERT INTO faults (fault) VALUES (?)').run(JSON.stringify(fault));
};

/** The oldest fault that waits for that operation; it happens once. */
export const takeFault = ({ database }: YoutubeContext, operation: string): Fault | undefined => {
  const row = database
    .prepare(
      `DELETE FROM faults WHERE number = (SELECT min(number) FROM faults WHERE fault ->> 'operation' = ?) RETURNING fault`,
    )
    .get(operation);
  return row === undefined ? undefined : (JSON.parse(String(row['fault'])) as Fault);
};

export const refusalOf = ({ operation, status = 503, reason = 'backendError' }: Fault): Error =>
  operation === 'token'
    ? new OAuthError(reason, 'A fault that was asked for.', status)
    : new GoogleError(status, reason, 'A fault that was asked for.');
