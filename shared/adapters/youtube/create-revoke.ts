import type { Environment, PUBLISHER_SETTINGS } from '../../config/environment.ts';
import type { OAuthClient } from '../../ports/publisher.ts';
import type { Clock } from '../../ports/world.ts';
import { createOAuthClient } from './create-oauth-client.ts';
import { endpointsOf } from './google-endpoints.ts';

/** Ends agreements, which takes no secret of the project's: also where nothing is published any more. */
export const createRevoke =
  (
    { YOUTUBE_ENDPOINT }: Pick<Environment<typeof PUBLISHER_SETTINGS>, 'YOUTUBE_ENDPOINT'>,
    clock: Clock,
  ): OAuthClient['revoke'] =>
  async (grant) =>
    createOAuthClient({
      clientId: '',
      readSecret: async () => '',
      endpoints: endpointsOf(YOUTUBE_ENDPOINT),
      clock,
    }).revoke(grant);
