import type { Envelope } from '../domain/envelope.ts';
import { FacelessError } from '../domain/errors.ts';
import { STAGES, type Stage } from '../domain/video.ts';

/** The schema that this code writes; it reads this one and every one before. */
const SCHEMA = 1;

/** MODEL §2: a film has at most 400 scenes. */
const MAX_PART = 399;

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 512;

const isWithin = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  schema: (value) => value === SCHEMA,
  videoId: isText,
  owner: isText,
  stage: (value) => STAGES.includes(value as Stage),
  part: (value) => isWithin(value, 0, MAX_PART),
  attempt: (value) => isWithin(value, 1, Number.MAX_SAFE_INTEGER),
  requestId: (value) => isText(value) && UUID.test(value),
  trace: (value) => value === undefined || isText(value),
};

const malformed = (detail: string): FacelessError =>
  new FacelessError('INVALID_INPUT', `The message is not a job of this service: ${detail}.`);

const parse = (body: string): Fields => {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch (error) {
    throw new FacelessError('INVALID_INPUT', 'The message is not JSON.', { cause: error });
  }
  throw malformed('it is not an object');
};

/**
 * A message's body as an envelope. Throws INVALID_INPUT for what no version of this service wrote, and
 * UNAVAILABLE (retryable) for a schema newer than this code, which a worker of the new version will read.
 */
export const readEnvelope = (body: string): Envelope => {
  const fields = parse(body);
  const { schema } = fields;
  if (typeof schema === 'number' && schema > SCHEMA)
    throw new FacelessError('UNAVAILABLE', `The message has schema ${schema}.`, { retryable: true });
  const wrong = Object.keys(CHECKS).filter((name) => CHECKS[name]?.(fields[name]) !== true);
  const unknown = Object.keys(fields).filter((name) => !Object.hasOwn(CHECKS, name));
  if (wrong.length > 0) throw malformed(`${wrong.join(', ')} cannot be read`);
  if (unknown.length > 0) throw malformed(`it has ${unknown.length} unknown fields`);
  return fields as unknown as Envelope;
};

/** As `readEnvelope`, but undefined for a body that it refuses. */
export const tryReadEnvelope = (body: string): Envelope | undefined => {
  try {
    return readEnvelope(body);
  } catch {
    return undefined;
  }
};

/** The video that a message speaks of, even where the rest of it cannot be read. */
export const findSubject = (
  body: string,
): { videoId: string; owner: string; attempt?: number; requestId: string } | undefined => {
  try {
    const { videoId, owner, attempt, requestId } = parse(body);
    if (!isText(videoId) || !isText(owner)) return undefined;
    const known = { videoId, owner, requestId: isText(requestId) && UUID.test(requestId) ? requestId : '' };
    return typeof attempt === 'number' ? { ...known, attempt } : known;
  } catch {
    return undefined;
  }
};
