import { signText } from '../aws/canonical-request.ts';
import {
  assertSameSignature,
  parseScope,
  parseTimestamp,
  SignatureError,
  type Credentials,
} from '../aws/verify-signature.ts';
import { accessDenied, s3Error, unsupported } from './s3-error.ts';

/** The fields of a form before its file, by lower-case name. */
export type FormFields = ReadonlyMap<string, string>;

export interface LengthRange {
  readonly least: number;
  readonly most: number;
}

type Condition = readonly [operator: string, name: string | number, value: string | number];

interface Policy {
  readonly expiration: number;
  readonly conditions: readonly Condition[];
}

/** Fields that the conditions do not have to cover. */
const UNCOVERED = new Set(['policy', 'x-amz-signature', 'file']);

const invalid = (reason: string): Error => accessDenied(`Invalid according to Policy: ${reason}`);

const field = (fields: FormFields, name: string): string => {
  const value = fields.get(name);
  if (value === undefined) throw accessDenied(`The form has no field ${name}.`);
  return value;
};

const toConditions = (condition: unknown): Condition[] => {
  if (Array.isArray(condition)) return [condition as unknown as Condition];
  return Object.entries(condition as Record<string, string>).map(([name, value]) => [
    'eq',
    `$${name}`,
    value,
  ]);
};

const parsePolicy = (encoded: string): Policy => {
  try {
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    const { expiration, conditions } = JSON.parse(text) as { expiration: string; conditions: unknown[] };
    return { expiration: Date.parse(expiration), conditions: conditions.flatMap(toConditions) };
  } catch {
    throw s3Error('InvalidPolicyDocument', 400, 'The policy is not valid JSON of a policy.');
  }
};

const assertSigned = (fields: FormFields, credentials: Credentials, now: number): void => {
  if (field(fields, 'x-amz-algorithm') !== 'AWS4-HMAC-SHA256')
    throw new SignatureError('malformed', 'Only AWS4-HMAC-SHA256 is an algorithm here.');
  const scope = parseScope(field(fields, 'x-amz-credential'), { credentials, service: 's3', now });
  parseTimestamp(field(fields, 'x-amz-date'));
  const expected = signText(field(fields, 'policy'), credentials.secretAccessKey, scope);
  assertSameSignature(expected, field(fields, 'x-amz-signature'));
};

const assertHolds = ([operator, name, value]: Condition, actual: string): void => {
  const holds = operator === 'eq' ? actual === String(value) : actual.startsWith(String(value));
  if (!holds) throw invalid(`Policy Condition failed: ["${operator}", "${name}", "${value}"]`);
};

const readLengthRange = (conditions: readonly Condition[]): LengthRange => {
  const ranges = conditions.filter(([operator]) => operator === 'content-length-range');
  return {
    least: Math.max(0, ...ranges.map(([, least]) => Number(least))),
    most: Math.min(Number.MAX_SAFE_INTEGER, ...ranges.map(([, , most]) => Number(most))),
  };
};

/**
 * Checks a form's policy: its signature, its expiry, that every condition holds, and that every field is
 * covered by one. Returns the length that the file may have.
 */
export const checkPostPolicy = (
  form: { readonly fields: FormFields; readonly bucket: string },
  credentials: Credentials,
  now: number,
): LengthRange => {
  const fields = new Map(form.fields).set('bucket', form.bucket);
  if (form.fields.has('bucket') && form.fields.get('bucket') !== form.bucket)
    throw invalid('the bucket is another.');
  assertSigned(fields, credentials, now);
  const policy = parsePolicy(field(fields, 'policy'));
  if (!(policy.expiration > now)) throw invalid('Policy expired.');
  const covered = new Set<string>(UNCOVERED);
  for (const condition of policy.conditions) {
    const [operator, name] = condition;
    if (operator === 'content-length-range') continue;
    if (operator !== 'eq' && operator !== 'starts-with')
      throw unsupported(`the policy condition ${operator}`);
    const plain = String(name).replace(/^\$/, '').toLowerCase();
    assertHolds(condition, fields.get(plain) ?? '');
    covered.add(plain);
  }
  const extra = [...form.fields.keys()].find((name) => !covered.has(name) && !name.startsWith('x-ignore-'));
  if (extra !== undefined) throw invalid(`Extra input fields: ${extra}`);
  return readLengthRange(policy.conditions);
};
