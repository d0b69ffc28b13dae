import { FacelessError } from '../../domain/errors.ts';
import type { SendWebhook } from '../../ports/webhooks.ts';
import {
  createGuardedFetch,
  type GuardedFetchOptions,
  type GuardedResponse,
} from '../outbound/guarded-fetch.ts';

/** The worker has 30 seconds; of an answer only its status counts. */
const LIMITS = { bytes: 65_536, connectMs: 5000, headersMs: 10_000, totalMs: 15_000 } as const;

const SECONDS = /^\d{1,6}$/;

const readAnswer = ({ status, headers }: GuardedResponse): Awaited<ReturnType<SendWebhook>> => {
  const later = headers['retry-after'];
  const retry = later !== undefined && SECONDS.test(later) ? { retryAfterSeconds: Number(later) } : {};
  if (status >= 200 && status < 300) return { statusCode: status };
  if (status >= 300 && status < 400)
    return { statusCode: status, error: `The receiver answered ${status}; redirects are not followed.` };
  return { statusCode: status, error: `The receiver answered ${status}.`, ...retry };
};

/** `ECONNREFUSED` and the like, or which of our times ran out. */
const findReason = ({ cause }: FacelessError): string | undefined => {
  if (!(cause instanceof Error)) return undefined;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
};

const describe = (error: FacelessError): string => {
  const reason = findReason(error);
  return reason === undefined ? error.message : `${error.message} (${reason})`;
};

export interface SendWebhookOptions extends Pick<GuardedFetchOptions, 'resolve' | 'open'> {
  /** A receiver on this machine, in scheme, host and port; empty where there is none. */
  readonly localOrigin: string;
  readonly limits?: GuardedFetchOptions['limits'];
}

/** Posts to receivers through the guarded fetch; what they answer is never kept. */
export const createSendWebhook = ({
  localOrigin,
  limits = LIMITS,
  ...more
}: SendWebhookOptions): SendWebhook => {
  const call = createGuardedFetch({
    ...more,
    service: 'The receiver',
    limits,
    ...(localOrigin !== '' && { operatorOrigin: localOrigin }),
  });
  return async ({ url, headers, body }) => {
    try {
      const all = { ...headers, 'Content-Type': 'application/json', 'User-Agent': 'Faceless-Webhooks' };
      return readAnswer(await call({ url, method: 'POST', headers: all, body }));
    } catch (error) {
      if (error instanceof FacelessError) return { error: describe(error) };
      throw error;
    }
  };
};
