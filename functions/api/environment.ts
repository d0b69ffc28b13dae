import { API_ENVIRONMENT, readEnvironment } from '../../shared/config/environment.ts';

/** Apart from the dependencies, so that functions which need no store hold no SDK. */
export const environment = readEnvironment(API_ENVIRONMENT);
