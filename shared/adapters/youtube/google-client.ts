import type { ChannelGrant } from '../../ports/publisher.ts';
import {
  createGuardedFetch,
  type GuardedFetch,
  type GuardedRequest,
  type GuardedResponse,
} from '../outbound/guarded-fetch.ts';
import { createAccessTokens } from './access-tokens.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';
import type { GoogleOptions } from './google-options.ts';

const SERVICE = 'Google';
/** Of an answer: a page of 50 videos with their descriptions. */
const ANSWER_BYTES = 2_000_000;
const CONNECT_MS = 5000;
const ANSWER_MS = 30_000;
/** Sending a file counts to the time until its answer: 8 MiB at 1 Mbit/s take 67 s. */
const UPLOAD_MS = 90_000;

export const createGoogleFetch = ({ targets }: GoogleEndpoints, milliseconds = ANSWER_MS): GuardedFetch =>
  createGuardedFetch({
    ...targets,
    service: SERVICE,
    limits: {
      bytes: ANSWER_BYTES,
      connectMs: CONNECT_MS,
      headersMs: milliseconds,
      totalMs: milliseconds + CONNECT_MS,
    },
  });

/** Calls in the name of a channel's owner; the answer may be any. Throws CHANNEL_DISCONNECTED, NOT_CONFIGURED, UNAVAILABLE. */
export type CallGoogle = (grant: ChannelGrant, request: GuardedRequest) => Promise<GuardedResponse>;

/** A token that is refused, since the owner's agreement was renewed for instance, is fetched anew once. */
export const createCallGoogle = (options: GoogleOptions): CallGoogle => {
  const tokens = createAccessTokens(options, createGoogleFetch(options.endpoints));
  const send = createGoogleFetch(options.endpoints, UPLOAD_MS);
  return async (grant, request) => {
    const call = async (): Promise<GuardedResponse> => {
      const token = await tokens.get(grant);
      return send({ ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } });
    };
    const answer = await call();
    if (answer.status !== 401) return answer;
    tokens.forget(grant);
    return call();
  };
};
