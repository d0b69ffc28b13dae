import { FacelessError } from '../../domain/errors.ts';
import type { ConnectedChannel, OAuthClient } from '../../ports/publisher.ts';
import { askToken, type Tokens } from './ask-token.ts';
import { createGoogleFetch } from './google-client.ts';
import type { GoogleOptions } from './google-options.ts';
import { asWord, failureOf, isSuccess, parseAnswer } from './google-failure.ts';

/** Uploads; and captions, the channel's name and what became of a video. */
const SCOPES = [
  'https://www.googleapis.com/auth/youtube.upload',
  'https://www.googleapis.com/auth/youtube.force-ssl',
] as const;

const refused = (detail: string, cause?: unknown): FacelessError =>
  new FacelessError('CHANNEL_REFUSED', `The channel cannot be connected: ${detail}.`, { cause });

interface ChannelList {
  readonly items?: readonly { readonly id?: unknown; readonly snippet?: { readonly title?: unknown } }[];
}

const readChannel = (body: unknown): ConnectedChannel => {
  const { id, snippet } = (body as ChannelList | undefined)?.items?.[0] ?? {};
  if (typeof id !== 'string' || typeof snippet?.title !== 'string')
    throw refused('this account has no YouTube channel; make one there, then connect again');
  return { externalId: id, title: snippet.title };
};

/** Who agreed may have unticked a box; `access_type` and `prompt` make Google give a refresh token. */
const checkTokens = ({ refreshToken, scopes }: Tokens): string => {
  const missing = SCOPES.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) throw refused('leave both rights ticked when Google asks');
  if (refreshToken === undefined) throw refused('Google gave no lasting agreement; connect again');
  return refreshToken;
};

export const createOAuthClient = (options: GoogleOptions): OAuthClient => {
  const { endpoints, clientId } = options;
  const send = createGoogleFetch(endpoints);

  const findChannel = async (accessToken: string): Promise<ConnectedChannel> => {
    const answer = await send({
      url: `${endpoints.data}/channels?part=snippet&mine=true`,
      headers: { Authorization: `Bearer ${accessToken}` },
    });
    if (!isSuccess(answer)) throw failureOf('the question which channel it is', answer);
    return readChannel(parseAnswer(answer.body));
  };

  return {
    authorisationUrl: ({ state, codeChallenge, redirectUri }) => {
      const url = new URL(endpoints.consent);
      url.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: SCOPES.join(' '),
        access_type: 'offline',
        prompt: 'consent',
        state,
        code_challenge: codeChallenge,
        code_challenge_method: 'S256',
      }).toString();
      return url.href;
    },
    exchange: async ({ code, codeVerifier, redirectUri }) => {
      const tokens = await askToken(options, send, {
        form: {
          grant_type: 'authorization_code',
          code,
          code_verifier: codeVerifier,
          redirect_uri: redirectUri,
        },
        refused: (cause) => refused('Google does not know the code, or no more; connect again', cause),
      });
      const refreshToken = checkTokens(tokens);
      return { refreshToken, ...(await findChannel(tokens.accessToken)) };
    },
    revoke: async ({ refreshToken }) => {
      const answer = await send({
        url: endpoints.revoke,
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ token: refreshToken }).toString(),
      });
      const ended = asWord((parseAnswer(answer.body) as { readonly error?: unknown } | undefined)?.error);
      if (!isSuccess(answer) && ended !== 'invalid_token')
        throw new FacelessError('UNAVAILABLE', `Google did not end the agreement (${answer.status}).`, {
          retryable: true,
        });
    },
  };
};
