import { createHash } from 'node:crypto';
import { FacelessError } from '../../domain/errors.ts';
import type { ChannelGrant } from '../../ports/publisher.ts';
import type { GuardedFetch } from '../outbound/guarded-fetch.ts';
import { askToken, type Tokens } from './ask-token.ts';
import type { GoogleOptions } from './google-options.ts';

/** Before its end a token is used no more: what is sent with it still has to arrive. */
const MARGIN_MS = 120_000;

export interface AccessTokens {
  /** Throws CHANNEL_DISCONNECTED, NOT_CONFIGURED, UNAVAILABLE. */
  readonly get: (grant: ChannelGrant) => Promise<string>;
  readonly forget: (grant: ChannelGrant) => void;
}

interface Kept {
  readonly token: string;
  readonly until: number;
}

const disconnected = (cause: unknown): FacelessError =>
  new FacelessError(
    'CHANNEL_DISCONNECTED',
    'Google does not accept the channel’s agreement any more (invalid_grant). Connect the channel anew.',
    { cause },
  );

const keyOf = ({ refreshToken }: ChannelGrant): string =>
  createHash('sha256').update(refreshToken).digest('base64url');

/** Access tokens of an hour, kept in memory alone. A function's process serves few channels, each for a while. */
export const createAccessTokens = (options: GoogleOptions, send: GuardedFetch): AccessTokens => {
  const kept = new Map<string, Kept>();
  const renew = async ({ refreshToken }: ChannelGrant): Promise<Tokens> =>
    askToken(options, send, {
      form: { grant_type: 'refresh_token', refresh_token: refreshToken },
      refused: disconnected,
    });
  return {
    get: async (grant) => {
      const now = options.clock.now().getTime();
      for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
      const known = kept.get(keyOf(grant));
      if (known !== undefined) return known.token;
      const { accessToken, seconds } = await renew(grant);
      kept.set(keyOf(grant), { token: accessToken, until: now + seconds * 1000 - MARGIN_MS });
      return accessToken;
    },
    forget: (grant) => {
      kept.delete(keyOf(grant));
    },
  };
};
