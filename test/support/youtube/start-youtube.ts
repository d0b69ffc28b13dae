import { createHash, randomBytes } from 'node:crypto';
import { closeServer, listen } from '../../../infra/local/emulators/aws/listen.ts';
import type { Fault } from '../../../infra/local/emulators/youtube/faults.ts';
import type { Ledger } from '../../../infra/local/emulators/youtube/ledger.ts';
import { openYoutube } from '../../../infra/local/emulators/youtube/serve-youtube.ts';
import type { OAuthClient } from '../../../shared/ports/publisher.ts';

export const REDIRECT_URI = 'http://127.0.0.1:8080/v1/channels/callback';

export interface YoutubeControl {
  readonly ledger: () => Promise<Ledger>;
  /** Happens once, to the next request of that operation. */
  readonly fail: (fault: Fault) => Promise<void>;
  /** What YouTube finds about a video later. */
  readonly judge: (id: string, status: Readonly<Record<string, unknown>>) => Promise<void>;
}

export interface YoutubeStandIn extends YoutubeControl {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

const post = async (url: string, body: unknown): Promise<void> => {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
};

/** Of a stand-in that runs. */
export const controlYoutube = (endpoint: string): YoutubeControl => ({
  ledger: async () => (await fetch(`${endpoint}/stand-in/ledger`)).json() as Promise<Ledger>,
  fail: async (fault) => post(`${endpoint}/stand-in/faults`, fault),
  judge: async (id, status) => post(`${endpoint}/stand-in/status?id=${id}`, status),
});

/** The stand-in on a free port, in memory or over a file. */
export const startYoutube = async (
  options: { readonly path?: string; readonly now?: () => number } = {},
): Promise<YoutubeStandIn> => {
  const { server, close } = openYoutube({ path: ':memory:', ...options });
  const endpoint = await listen(server, 0);
  return {
    endpoint,
    ...controlYoutube(endpoint),
    close: async () => {
      await closeServer(server);
      close();
    },
  };
};

/** What an owner does on Google's page: follows one of its two links. Resolves with where the browser is sent. */
export const answerConsent = async (address: string, choice: 'allow' | 'deny' = 'allow'): Promise<URL> => {
  const page = await (await fetch(address)).text();
  const links = Array.from(page.matchAll(/href="([^"]+)"/g), ([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
  const link = links.find((each) => each.startsWith(`/o/oauth2/v2/${choice}`)) ?? '';
  const answer = await fetch(new URL(link, address), { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '');
};

/** A verifier and its challenge (RFC 7636). */
export const newVerifier = (): { readonly codeVerifier: string; readonly codeChallenge: string } => {
  const codeVerifier = randomBytes(32).toString('base64url');
  return { codeVerifier, codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url') };
};

/** Goes the whole way of a connection. */
export const connectChannel = async (oauth: OAuthClient): ReturnType<OAuthClient['exchange']> => {
  const { codeVerifier, codeChallenge } = newVerifier();
  const address = oauth.authorisationUrl({ state: 'a-state', codeChallenge, redirectUri: REDIRECT_URI });
  const code = (await answerConsent(address)).searchParams.get('code') ?? '';
  return oauth.exchange({ code, codeVerifier, redirectUri: REDIRECT_URI });
};
