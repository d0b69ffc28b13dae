import { timingSafeEqual } from 'node:crypto';
import {
  buildCanonicalRequest,
  buildStringToSign,
  signText,
  splitUrl,
  type CredentialScope,
  type SignedRequest,
} from './canonical-request.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export type SignatureFault =
  | 'missing'
  | 'malformed'
  | 'unknown-key'
  | 'mismatch'
  | 'skewed'
  | 'expired'
  | 'unsigned-headers';

/** Why a request is not the credentials' own; each service words it with its own error codes. */
export class SignatureError extends Error {
  override readonly name = 'SignatureError';
  readonly fault: SignatureFault;

  constructor(fault: SignatureFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface SignatureCheck {
  readonly request: SignedRequest;
  readonly credentials: Credentials;
  readonly service: string;
  readonly now: number;
}

/** AWS accepts clocks up to 15 minutes apart, and presigned URLs of at most seven days. */
const MAX_SKEW_MS = 15 * 60_000;
const MAX_EXPIRY_S = 604_800;

/** Milliseconds since the epoch of a basic ISO 8601 time such as 20261124T130144Z. */
export const parseTimestamp = (timestamp: string): number => {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(timestamp);
  if (match === null) throw new SignatureError('malformed', `Not a basic ISO 8601 time: ${timestamp}`);
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

/** Reads `<key>/<date>/<region>/<service>/aws4_request` and checks key and service. */
export const parseScope = (credential: string, check: Omit<SignatureCheck, 'request'>): CredentialScope => {
  const [accessKeyId = '', date = '', region = '', service = '', end] = credential.split('/');
  if (end !== 'aws4_request' || service !== check.service || date === '' || region === '')
    throw new SignatureError('malformed', `Credential is not scoped to ${check.service}: ${credential}`);
  if (accessKeyId !== check.credentials.accessKeyId)
    throw new SignatureError('unknown-key', 'The access key id is not one that this stand-in was given.');
  return { accessKeyId, date, region, service };
};

/** Compares two signatures in constant time. */
export const assertSameSignature = (expected: string, given: string): void => {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  if (left.length !== right.length || !timingSafeEqual(left, right))
    throw new SignatureError('mismatch', 'The signature does not match the request and the secret key.');
};

const assertHeadersSigned = (request: SignedRequest, signed: readonly string[]): void => {
  const unsigned = Object.keys(request.headers).filter(
    (name) => name.startsWith('x-amz-') && !signed.includes(name),
  );
  if (!signed.includes('host')) unsigned.push('host');
  if (unsigned.length > 0)
    throw new SignatureError('unsigned-headers', `Headers that were not signed: ${unsigned.join(', ')}`);
};

interface Claim {
  readonly scope: CredentialScope;
  readonly timestamp: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payloadHash: string;
}

const assertClaim = (request: SignedRequest, claim: Claim, secret: string): void => {
  assertHeadersSigned(request, claim.signedHeaders);
  if (!claim.timestamp.startsWith(claim.scope.date))
    throw new SignatureError('malformed', 'The date of the credential scope is not the date of the request.');
  const canonical = buildCanonicalRequest(request, claim.signedHeaders, claim.payloadHash);
  const expected = signText(buildStringToSign(canonical, claim.timestamp, claim.scope), secret, claim.scope);
  assertSameSignature(expected, claim.signature);
};

/**
 * Checks the Authorization header. `payloadHash` is the hash of the body, or what S3's
 * `x-amz-content-sha256` says of it. Throws SignatureError.
 */
export const verifyHeaderSignature = (check: SignatureCheck, payloadHash: string): void => {
  const { request, credentials, now } = check;
  const header = request.headers['authorization'];
  if (typeof header !== 'string') throw new SignatureError('missing', 'The request is not signed.');
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^, ]+), ?SignedHeaders=([^, ]+), ?Signature=([0-9a-f]+)$/.exec(header);
  if (match === null) throw new SignatureError('malformed', 'The Authorization header is malformed.');
  const [, credential = '', names = '', signature = ''] = match;
  const timestamp = String(request.headers['x-amz-date'] ?? '');
  if (Math.abs(now - parseTimestamp(timestamp)) > MAX_SKEW_MS)
    throw new SignatureError('skewed', 'The request time and the server time are more than 15 min apart.');
  const scope = parseScope(credential, check);
  const claim = { scope, timestamp, signedHeaders: names.split(';'), signature, payloadHash };
  assertClaim(request, claim, credentials.secretAccessKey);
};

/** Checks a presigned URL: its signature, and that it has begun and not expired. Throws SignatureError. */
export const verifyPresignedUrl = (check: SignatureCheck): void => {
  const { request, credentials, now } = check;
  const query = new URLSearchParams(splitUrl(request.url)[1]);
  const read = (name: string): string => {
    const value = query.get(`X-Amz-${name}`);
    if (value === null) throw new SignatureError('malformed', `The query has no X-Amz-${name}.`);
    return value;
  };
  if (read('Algorithm') !== 'AWS4-HMAC-SHA256')
    throw new SignatureError('malformed', 'Only AWS4-HMAC-SHA256 is an algorithm here.');
  const [timestamp, expires] = [read('Date'), Number(read('Expires'))];
  if (!Number.isInteger(expires) || expires < 1 || expires > MAX_EXPIRY_S)
    throw new SignatureError('malformed', `X-Amz-Expires must be 1 to ${MAX_EXPIRY_S} seconds.`);
  const scope = parseScope(read('Credential'), check);
  const claim = {
    scope,
    timestamp,
    signedHeaders: read('SignedHeaders').split(';'),
    signature: read('Signature'),
    payloadHash: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
  assertClaim(request, claim, credentials.secretAccessKey);
  const start = parseTimestamp(timestamp);
  if (now > start + expires * 1000) throw new SignatureError('expired', 'Request has expired');
  if (now < start - MAX_SKEW_MS) throw new SignatureError('expired', 'Request is not yet valid');
};
