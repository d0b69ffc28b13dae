import { openYoutube } from '../../../shared/adapters/youtube/create-youtube.ts';
import type { OAuthClient } from '../../../shared/ports/publisher.ts';
import { clock } from '../dependencies.ts';
import { environment } from '../environment.ts';

const youtube = openYoutube(environment, clock);

/** Throws NOT_CONFIGURED where nothing is published. */
export const openOAuth = (): OAuthClient => youtube().oauth;
