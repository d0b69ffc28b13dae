/** Where a stage publishes: read where it is synthesised, so that a mistake shows before anything is deployed. */
import type { Environment, PUBLISHER_SETTINGS } from '../shared/config/environment.ts';
import { readPublisher } from '../shared/config/publisher.ts';
import { readKeyPlace } from '../shared/config/script-writer.ts';

type Settings = Environment<typeof PUBLISHER_SETTINGS>;

const checkYoutube = ({ YOUTUBE_CLIENT_ID, YOUTUBE_CLIENT_SECRET }: Settings, deployed: boolean): void => {
  if (YOUTUBE_CLIENT_ID === '' || YOUTUBE_CLIENT_SECRET === '')
    throw new Error('PUBLISHER=youtube needs YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET.');
  const { place } = readKeyPlace(YOUTUBE_CLIENT_SECRET, 'YOUTUBE_CLIENT_SECRET');
  if (deployed && place === 'file')
    throw new Error(
      'YOUTUBE_CLIENT_SECRET of a deployed stage is kept in ssm: or secretsmanager:, not in a file.',
    );
};

/**
 * The settings of the publisher. Throws an Error that names the one which is missing or wrong. The stand-in's address is
 * the local cloud's to give.
 *
 * @param deployed on AWS: there is no stand-in, and the secret is kept by a service
 */
export function readPublisherSettings(
  deployed: boolean,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const settings: Settings = {
    PUBLISHER: source['PUBLISHER'] || 'none',
    YOUTUBE_CLIENT_ID: source['YOUTUBE_CLIENT_ID'] ?? '',
    YOUTUBE_CLIENT_SECRET: source['YOUTUBE_CLIENT_SECRET'] ?? '',
    YOUTUBE_ENDPOINT: '',
  };
  const publisher = readPublisher(settings.PUBLISHER);
  if (publisher === 'stand-in' && deployed)
    throw new Error('PUBLISHER=stand-in publishes nothing; a deployed stage has none or youtube.');
  if (publisher === 'youtube') checkYoutube(settings, deployed);
  return settings;
}
