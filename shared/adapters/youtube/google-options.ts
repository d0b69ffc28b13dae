import type { Clock } from '../../ports/world.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';

/** The OAuth client of the Google project. */
export interface ProjectClient {
  readonly clientId: string;
  readonly readSecret: () => Promise<string>;
}

export interface GoogleOptions extends ProjectClient {
  readonly endpoints: GoogleEndpoints;
  readonly clock: Clock;
}
