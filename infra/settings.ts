/**
 * Every setting that a person gives in the environment, in `.env` for the commands of this machine; `.env.example` has
 * each with its meaning. A setting that is there and empty counts as absent.
 */
import { isIPv4 } from 'node:net';
import { readBudgets } from '../shared/config/budgets.ts';
import { BUDGET_SETTINGS, WRITER_SETTINGS } from '../shared/config/environment.ts';
import { readRegistration } from '../shared/config/registration.ts';
import { FacelessError } from '../shared/domain/errors.ts';
import { readCorsOrigins } from './cors-origins.ts';
import { readPublisherSettings } from './publisher.ts';
import { readWriterSettings } from './script-writer.ts';
import { readWebhookOrigin } from './webhook-origin.ts';

type Source = Readonly<Record<string, string | undefined>>;

/** These decide what is synthesised, of any stage. */
export const STAGE_SETTINGS = [
  ...WRITER_SETTINGS,
  'PUBLISHER',
  'YOUTUBE_CLIENT_ID',
  'YOUTUBE_CLIENT_SECRET',
  ...BUDGET_SETTINGS,
  'CORS_ORIGINS',
  'ALLOWED_HOSTS',
  'REGISTRATION',
  'WEBHOOK_ORIGIN',
  'FACELESS_LOG_LEVEL',
] as const;

/** These only what the commands of this machine do. */
export const LOCAL_SETTINGS = [
  'FACELESS_HOST',
  'FACELESS_PORT',
  'FACELESS_LOGS',
  'FACELESS_DATA',
  'FACELESS_API_KEY',
] as const;

/** The AWS SDK's own: other stand-ins in the place of ours. */
export const AWS_SETTINGS = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_DYNAMODB',
  'AWS_ENDPOINT_URL_S3',
  'AWS_ENDPOINT_URL_SQS',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
] as const;

const LOG_LEVELS = ['DEBUG', 'INFO', 'WARN'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_FORMS = ['pretty', 'json', 'none'] as const;
export type LogForm = (typeof LOG_FORMS)[number];

export interface LocalSettings {
  /** IPv4 that the API listens on. */
  readonly host: string;
  readonly port: number;
  /** What of the functions' logs `npm start` shows; undefined: pretty on a terminal. */
  readonly logs: LogForm | undefined;
}

const DEFAULT_PORT = 8080;
const LOOPBACK = '127.0.0.1';

const given = (source: Source, name: string): string | undefined => source[name] || undefined;

const choose = <Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice => {
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new Error(`${name} is ${JSON.stringify(text)}; it can be ${choices.join(', ')}.`);
};

/** 0 takes a free one. Throws an Error that names `name`. */
export const readPort = (name: string, text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Error(`${name} must be 0 to 65535, not "${text}".`);
};

/** Undefined where nothing is said: the stage has its own. */
export const readLogLevel = (source: Source = process.env): LogLevel | undefined => {
  const text = given(source, 'FACELESS_LOG_LEVEL');
  return text === undefined ? undefined : choose('FACELESS_LOG_LEVEL', text, LOG_LEVELS);
};

const HOST_NAME = /^[a-z\d][a-z\d.-]{0,252}$/;

/** Names beside the API's own under which it is reached: as they stand in `Host`, without a port. */
export const readAllowedHosts = (source: Source = process.env): readonly string[] => {
  const names = (source['ALLOWED_HOSTS'] ?? '').split(',').map((name) => name.trim());
  const wrong = names.find((name) => name !== '' && !HOST_NAME.test(name));
  if (wrong === undefined) return names.filter((name) => name !== '');
  throw new Error(
    `ALLOWED_HOSTS has ${JSON.stringify(wrong)}; it lists names such as api.example.com, in small letters, without scheme and port.`,
  );
};

/** Links to files lead to the bucket's stand-in, which stays on this machine alone. */
const readHost = (source: Source): string => {
  const host = given(source, 'FACELESS_HOST') ?? LOOPBACK;
  if (!isIPv4(host))
    throw new Error(`FACELESS_HOST is ${JSON.stringify(host)}; it is an IPv4 address, such as ${LOOPBACK}.`);
  if (host !== LOOPBACK && readAllowedHosts(source).length === 0)
    throw new Error(
      `FACELESS_HOST is ${host}: name in ALLOWED_HOSTS what clients call it, or the API refuses them.`,
    );
  return host;
};

/** What the local cloud runs by. Throws an Error that names the setting which is wrong and what would be right. */
const readLocalSettings = (source: Source): LocalSettings => {
  const logs = given(source, 'FACELESS_LOGS');
  return {
    host: readHost(source),
    port: readPort('FACELESS_PORT', given(source, 'FACELESS_PORT') ?? String(DEFAULT_PORT)),
    logs: logs === undefined ? undefined : choose('FACELESS_LOGS', logs, LOG_FORMS),
  };
};

const refuseUnknown = (source: Source): void => {
  const known: ReadonlySet<string> = new Set([...STAGE_SETTINGS, ...LOCAL_SETTINGS]);
  const unknown = Object.keys(source).filter((name) => name.startsWith('FACELESS_') && !known.has(name));
  if (unknown.length > 0)
    throw new Error(`There is no setting ${unknown.join(', ')}; .env.example has those that there are.`);
};

/**
 * Looks at every setting before anything is built. Throws FacelessError INVALID_INPUT that names the one which is wrong
 * and what would be right.
 */
export const checkSettings = (source: Source = process.env): LocalSettings => {
  try {
    refuseUnknown(source);
    readWriterSettings(false, source);
    readPublisherSettings(false, source);
    readCorsOrigins(source['CORS_ORIGINS'] ?? '');
    readRegistration(given(source, 'REGISTRATION') ?? 'closed');
    readWebhookOrigin(false, source['WEBHOOK_ORIGIN'] ?? '');
    const budgets = BUDGET_SETTINGS.map((name) => [name, given(source, name) ?? '0']);
    readBudgets(Object.fromEntries(budgets) as Record<(typeof BUDGET_SETTINGS)[number], string>);
    readLogLevel(source);
    readAllowedHosts(source);
    return readLocalSettings(source);
  } catch (error) {
    throw new FacelessError('INVALID_INPUT', error instanceof Error ? error.message : String(error));
  }
};
