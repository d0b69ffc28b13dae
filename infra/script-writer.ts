/** Which writer a stage has: read where it is synthesised, so that a mistake shows before anything is deployed. */
import type { Environment, WRITER_SETTINGS } from '../shared/config/environment.ts';
import { readKeyPlace, readScriptWriter } from '../shared/config/script-writer.ts';

type Settings = Environment<typeof WRITER_SETTINGS>;

/** What each writer cannot do without. */
const NEEDED = {
  offline: [],
  bedrock: ['SCRIPT_MODEL'],
  openai: ['SCRIPT_MODEL', 'SCRIPT_ENDPOINT'],
} as const satisfies Readonly<Record<string, readonly (keyof Settings)[]>>;

const checkKey = (key: string, deployed: boolean): void => {
  if (key === '') return;
  const { place } = readKeyPlace(key);
  if (deployed && place === 'file')
    throw new Error('SCRIPT_KEY of a deployed stage is kept in ssm: or secretsmanager:, not in a file.');
};

const checkEndpoint = (endpoint: string, deployed: boolean): void => {
  const { protocol } = new URL(endpoint);
  if (protocol !== 'https:' && (deployed || protocol !== 'http:'))
    throw new Error(`SCRIPT_ENDPOINT is ${endpoint}; a deployed stage speaks https only.`);
};

/**
 * The settings of the script writer. Throws an Error that names the one which is missing or wrong.
 *
 * @param deployed on AWS: the key is kept by a service and the endpoint is https
 */
export function readWriterSettings(
  deployed: boolean,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const settings: Settings = {
    SCRIPT_WRITER: source['SCRIPT_WRITER'] || 'offline',
    SCRIPT_MODEL: source['SCRIPT_MODEL'] ?? '',
    SCRIPT_ENDPOINT: source['SCRIPT_ENDPOINT'] ?? '',
    SCRIPT_KEY: source['SCRIPT_KEY'] ?? '',
  };
  const writer = readScriptWriter(settings.SCRIPT_WRITER);
  const missing = NEEDED[writer].filter((name) => settings[name] === '');
  if (missing.length > 0) {
    throw new Error(`SCRIPT_WRITER=${writer} needs ${missing.join(' and ')}.`);
  }
  if (writer === 'openai') {
    checkEndpoint(settings.SCRIPT_ENDPOINT, deployed);
    checkKey(settings.SCRIPT_KEY, deployed);
  }
  return settings;
}
