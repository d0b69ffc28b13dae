import type { Environment, PUBLISHER_SETTINGS } from '../../config/environment.ts';
import { readPublisher } from '../../config/publisher.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { OAuthClient, Publisher } from '../../ports/publisher.ts';
import type { Clock } from '../../ports/world.ts';
import { createKeyReader } from '../aws/create-key-reader.ts';
import { createOAuthClient } from './create-oauth-client.ts';
import { createDressing } from './dress-video.ts';
import { createFindUpload, createReadList } from './find-upload.ts';
import { createCallGoogle } from './google-client.ts';
import type { GoogleOptions, ProjectClient } from './google-options.ts';
import { endpointsOf } from './google-endpoints.ts';
import { createUploads } from './upload-file.ts';

type Settings = Environment<typeof PUBLISHER_SETTINGS>;

const createPublisher = (options: GoogleOptions): Publisher => {
  const { endpoints } = options;
  const call = createCallGoogle(options);
  const readList = createReadList(call, endpoints);
  return {
    ...createUploads(call, endpoints),
    ...createDressing({ call, endpoints, readList }),
    findUpload: createFindUpload(readList),
    watchUrl: (videoId) => `${endpoints.watch}?v=${encodeURIComponent(videoId)}`,
  };
};

const clientOf = (settings: Settings, clock: Clock): ProjectClient => {
  // The stand-in's client opens nothing; no other secret is ever sent to it.
  if (settings.PUBLISHER === 'stand-in') return { clientId: 'stand-in', readSecret: async () => 'stand-in' };
  return {
    clientId: settings.YOUTUBE_CLIENT_ID,
    readSecret: createKeyReader(settings.YOUTUBE_CLIENT_SECRET, clock, 'YOUTUBE_CLIENT_SECRET'),
  };
};

export interface Youtube {
  readonly oauth: OAuthClient;
  readonly publisher: Publisher;
}

/**
 * YouTube as a deployment is configured for it, or the stand-in where that was asked for. Throws NOT_CONFIGURED for none,
 * and an Error for a PUBLISHER that is none.
 */
export const createYoutube = (settings: Settings, clock: Clock): Youtube => {
  const publisher = readPublisher(settings.PUBLISHER);
  if (publisher === 'none')
    throw new FacelessError(
      'NOT_CONFIGURED',
      'Nothing is published here: PUBLISHER is none. docs/publishing.md tells how to set up YouTube.',
    );
  const endpoint = publisher === 'stand-in' ? settings.YOUTUBE_ENDPOINT : '';
  if (publisher === 'stand-in' && endpoint === '')
    throw new FacelessError('NOT_CONFIGURED', 'PUBLISHER is stand-in, and YOUTUBE_ENDPOINT is not set.');
  const options = { ...clientOf(settings, clock), endpoints: endpointsOf(endpoint), clock };
  return { oauth: createOAuthClient(options), publisher: createPublisher(options) };
};

/** As `createYoutube`, when it is first asked for and then the same: it keeps the secret and the access tokens. */
export const openYoutube = (settings: Settings, clock: Clock): (() => Youtube) => {
  let opened: Youtube | undefined;
  return () => (opened ??= createYoutube(settings, clock));
};
