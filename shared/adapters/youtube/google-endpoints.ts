import type { AllowedTargets } from '../outbound/check-url.ts';

/** Google's addresses, or those of the stand-in for all of them. */
export interface GoogleEndpoints {
  readonly consent: string;
  readonly token: string;
  readonly revoke: string;
  readonly data: string;
  readonly upload: string;
  readonly watch: string;
  readonly targets: AllowedTargets;
}

const GOOGLE: GoogleEndpoints = {
  consent: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
  revoke: 'https://oauth2.googleapis.com/revoke',
  data: 'https://www.googleapis.com/youtube/v3',
  upload: 'https://www.googleapis.com/upload/youtube/v3',
  watch: 'https://www.youtube.com/watch',
  targets: { hosts: ['oauth2.googleapis.com', 'www.googleapis.com', 'youtube.googleapis.com'] },
};

/** `standIn` is its base URL, or empty for Google. With a stand-in nothing else is called. */
export const endpointsOf = (standIn: string): GoogleEndpoints => {
  if (standIn === '') return GOOGLE;
  const { origin } = new URL(standIn);
  return {
    consent: `${origin}/o/oauth2/v2/auth`,
    token: `${origin}/token`,
    revoke: `${origin}/revoke`,
    data: `${origin}/youtube/v3`,
    upload: `${origin}/upload/youtube/v3`,
    watch: `${origin}/watch`,
    targets: { hosts: [], operatorOrigin: origin },
  };
};
