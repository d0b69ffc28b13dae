/** Whose pages may call the API: read where a stage is synthesised, so that a mistake shows before it is deployed. */

const isLocal = (hostname: string): boolean => ['localhost', '127.0.0.1'].includes(hostname);

const checkOrigin = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal(url.hostname));
  if (url?.origin !== text || !isSafe)
    throw new Error(
      `CORS_ORIGINS has ${JSON.stringify(text)}; an origin is https://name or https://name:port, in small letters and without a path.`,
    );
  return text;
};

/** Exact origins, from a comma-separated list. Throws an Error that names the one which is none. */
export const readCorsOrigins = (text = process.env['CORS_ORIGINS'] ?? ''): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => checkOrigin(part));
