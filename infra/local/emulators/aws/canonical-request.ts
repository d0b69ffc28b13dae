import { createHash, createHmac } from 'node:crypto';

/** The parts of an HTTP request that a signature covers. `url` is the request line's own, unparsed. */
export interface SignedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface CredentialScope {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** RFC 3986 encoding, which also escapes the five characters that encodeURIComponent leaves. */
export const encodeStrictly = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const canonicalQuery = (query: string): string =>
  [...new URLSearchParams(query.replaceAll('+', '%20'))]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encodeStrictly(name)}=${encodeStrictly(value)}`)
    .sort()
    .join('&');

const canonicalHeader = (request: SignedRequest, name: string): string => {
  const value = request.headers[name];
  const text = Array.isArray(value) ? value.join(',') : (value ?? '');
  return `${name}:${text.trim().replaceAll(/ +/g, ' ')}\n`;
};

/**
 * The canonical request of Signature Version 4. The path is decoded and encoded once, as S3 does; the JSON
 * services are only ever called at `/`, where their double encoding makes no difference.
 */
export const buildCanonicalRequest = (
  request: SignedRequest,
  signedHeaders: readonly string[],
  payloadHash: string,
): string => {
  const [path, query] = splitUrl(request.url);
  const canonicalPath = path
    .split('/')
    .map((segment) => encodeStrictly(decodeURIComponent(segment)))
    .join('/');
  const headers = signedHeaders.map((name) => canonicalHeader(request, name)).join('');
  return [
    request.method,
    canonicalPath,
    canonicalQuery(query),
    headers,
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
};

/** Path and query of a request line, without the normalising (`..`, `//`) that a URL parser does. */
export const splitUrl = (url: string): [path: string, query: string] => {
  const mark = url.indexOf('?');
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
};

const deriveKey = (secret: string, scope: CredentialScope): Buffer =>
  [scope.date, scope.region, scope.service, 'aws4_request'].reduce<Buffer>(
    (previous, part) => hmac(previous, part),
    Buffer.from(`AWS4${secret}`),
  );

/** By scope: a service is called under one scope all day, and four of a signature's five hashes are its key's. */
const keys = new Map<string, Buffer>();
/** Far more than three services have in two days. */
const KEPT_KEYS = 100;

const findKey = (secret: string, scope: CredentialScope): Buffer => {
  const of = JSON.stringify([secret, scope.date, scope.region, scope.service]);
  const key = keys.get(of) ?? deriveKey(secret, scope);
  if (keys.size >= KEPT_KEYS) keys.clear();
  keys.set(of, key);
  return key;
};

/** The signature, in hexadecimal, of any text under a scope: a string to sign, or a POST policy. */
export const signText = (text: string, secret: string, scope: CredentialScope): string =>
  hmac(findKey(secret, scope), text).toString('hex');

/** The string to sign for a canonical request at `timestamp` (basic ISO 8601, UTC). */
export const buildStringToSign = (canonical: string, timestamp: string, scope: CredentialScope): string =>
  [
    'AWS4-HMAC-SHA256',
    timestamp,
    `${scope.date}/${scope.region}/${scope.service}/aws4_request`,
    sha256(canonical),
  ].join('\n');
