import { readFile } from 'node:fs/promises';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { readKeyPlace, type KeyPlace } from '../../config/script-writer.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/world.ts';

/** Seconds that a key is used before it is looked up again (SECURITY §7): a new one is in force by then. */
const CACHE_SECONDS = 300;

const ATTEMPTS = 3;

/** Reads a key by its name; undefined where there is none. */
type Lookup = (name: string) => Promise<string | undefined>;

const fromParameters: Lookup = async (name) => {
  const client = new SSMClient({ maxAttempts: ATTEMPTS });
  const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  return Parameter?.Value;
};

const fromSecrets: Lookup = async (name) => {
  const client = new SecretsManagerClient({ maxAttempts: ATTEMPTS });
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
  return SecretString;
};

const fromFile: Lookup = async (name) => readFile(name, 'utf8');

const LOOKUPS: Readonly<Record<KeyPlace, Lookup>> = {
  ssm: fromParameters,
  secretsmanager: fromSecrets,
  file: fromFile,
};

const ABSENT = new Set([
  'ParameterNotFound',
  'ResourceNotFoundException',
  'ENOENT',
  'AccessDeniedException',
  'EACCES',
]);

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};

const missing = (setting: string, place: string, cause?: unknown): FacelessError =>
  new FacelessError(
    'NOT_CONFIGURED',
    `${setting} names a key in ${place} that is not there, is empty, or may not be read.`,
    { cause },
  );

const lookUp = async (reference: string, setting: string): Promise<string> => {
  const { place, name } = readKeyPlace(reference, setting);
  try {
    const key = (await LOOKUPS[place](name))?.trim() ?? '';
    if (key !== '') return key;
  } catch (error) {
    if (ABSENT.has(nameOf(error))) throw missing(setting, place, error);
    throw new FacelessError('UNAVAILABLE', `The key that ${setting} names cannot be read at present.`, {
      cause: error,
      retryable: true,
    });
  }
  throw missing(setting, place);
};

/**
 * Reads the key that a reference names, and keeps it for five minutes. Throws NOT_CONFIGURED, UNAVAILABLE.
 *
 * @param setting what the reference was given as, for messages
 */
export const createKeyReader = (
  reference: string,
  clock: Clock,
  setting = 'SCRIPT_KEY',
): (() => Promise<string>) => {
  let known: { readonly key: string; readonly until: number } | undefined;
  return async () => {
    const now = clock.now().getTime();
    if (known !== undefined && now < known.until) return known.key;
    const key = await lookUp(reference, setting);
    known = { key, until: now + CACHE_SECONDS * 1000 };
    return key;
  };
};
