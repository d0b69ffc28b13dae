import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeleteParameterCommand,
  GetParameterCommand,
  ParameterNotFound,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { readChannelSecrets } from '../../config/channel-secrets.ts';
import { FacelessError } from '../../domain/errors.ts';
import type { GrantStore } from '../../ports/publishing.ts';

const ATTEMPTS = 4;

const unavailable = (cause: unknown): FacelessError =>
  new FacelessError('UNAVAILABLE', 'The keeper of the channels’ keys does not answer.', {
    cause,
    retryable: true,
  });

/** Secrets by name; undefined where there is none. */
interface Secrets {
  readonly put: (name: string, secret: string) => Promise<unknown>;
  readonly get: (name: string) => Promise<string | undefined>;
  readonly remove: (name: string) => Promise<unknown>;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof ParameterNotFound || (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Parameters of SSM, encrypted with the account's own key for them. */
const inParameters = (path: string): Secrets => {
  const client = new SSMClient({ maxAttempts: ATTEMPTS });
  const nameOf = (name: string): string => `${path}/${name}`;
  return {
    put: async (name, Value) =>
      client.send(
        new PutParameterCommand({ Name: nameOf(name), Value, Type: 'SecureString', Overwrite: true }),
      ),
    get: async (name) => {
      const command = new GetParameterCommand({ Name: nameOf(name), WithDecryption: true });
      return (await client.send(command)).Parameter?.Value;
    },
    remove: async (name) => client.send(new DeleteParameterCommand({ Name: nameOf(name) })),
  };
};

/** Files that only their owner reads: one machine has no keeper of secrets. */
const inFolder = (path: string): Secrets => ({
  put: async (name, secret) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const file = join(path, name);
    await writeFile(`${file}.new`, secret, { mode: 0o600 });
    await rename(`${file}.new`, file);
  },
  get: async (name) => readFile(join(path, name), 'utf8'),
  remove: async (name) => rm(join(path, name)),
});

/** Undefined where there is no such secret. Throws UNAVAILABLE. */
const unlessAbsent = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw unavailable(error);
  }
};

/** Refresh tokens where CHANNEL_SECRETS says, each under its channel's id. Throws an Error where that says nothing. */
export const createGrantStore = (reference: string): GrantStore => {
  const { place, path } = readChannelSecrets(reference);
  const secrets = place === 'ssm' ? inParameters(path) : inFolder(path);
  return {
    put: async (channelId, { refreshToken }) => {
      await unlessAbsent(async () => secrets.put(channelId, refreshToken));
    },
    get: async (channelId) => {
      const refreshToken = await unlessAbsent(async () => secrets.get(channelId));
      return refreshToken === undefined ? undefined : { refreshToken };
    },
    remove: async (channelId) => {
      await unlessAbsent(async () => secrets.remove(channelId));
    },
  };
};
