import { FacelessError } from '../../../shared/domain/errors.ts';
import { connect, type Connection } from './connect.ts';

/**
 * The API at `url`, with the key of FACELESS_API_KEY; without a URL the local cloud's, which is started where none
 * runs. Throws FacelessError INVALID_INPUT for a URL that is none, or without a key for it.
 */
export const reachApi = async (
  url: string | undefined,
  { dataDir, signal }: { readonly dataDir: string; readonly signal: AbortSignal },
): Promise<Connection> => {
  if (url === undefined) return connect(dataDir, signal);
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new FacelessError('INVALID_INPUT', `--url ${url} is no URL such as https://HOST/v1.`);
  const apiKey = process.env['FACELESS_API_KEY'] ?? '';
  if (apiKey === '')
    throw new FacelessError(
      'INVALID_INPUT',
      `Give the key for ${url} in the environment as FACELESS_API_KEY.`,
    );
  return { apiUrl: url.endsWith('/') ? url.slice(0, -1) : url, apiKey, close: async () => undefined };
};
