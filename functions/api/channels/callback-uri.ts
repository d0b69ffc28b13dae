import { CHANNEL_ROUTES } from './routes.ts';

/**
 * Where Google's page comes back to: the host that the client called, which the chain has checked, and the API's stage.
 * It is one of those that the Google project lists.
 */
export const callbackUri = (host: string, { STAGE }: { readonly STAGE: string }): string =>
  `${STAGE === 'local' ? 'http' : 'https'}://${host}/v1${CHANNEL_ROUTES.finishConnection.path}`;
