import { invalidValue, sqsError, unsupported } from './sqs-error.ts';

/** Least, most and default of each, as the SQS developer guide lists them (seconds; bytes). */
const NUMBERS: Readonly<Record<string, readonly [number, number, number]>> = {
  VisibilityTimeout: [0, 43_200, 30],
  MessageRetentionPeriod: [60, 1_209_600, 345_600],
  DelaySeconds: [0, 900, 0],
  ReceiveMessageWaitTimeSeconds: [0, 20, 0],
  MaximumMessageSize: [1024, 1_048_576, 1_048_576],
};

export type QueueAttributes = Readonly<Record<string, string>>;

export interface RedrivePolicy {
  readonly deadLetterTargetArn: string;
  readonly maxReceiveCount: number;
}

export const DEFAULT_ATTRIBUTES: QueueAttributes = {
  ...Object.fromEntries(Object.entries(NUMBERS).map(([name, [, , value]]) => [name, String(value)])),
  // Encryption at rest cannot be seen by a client: the setting is kept and nothing more.
  SqsManagedSseEnabled: 'true',
};

/** Reads a RedrivePolicy's JSON. `maxReceiveCount` may be a number or its text, as CloudFormation writes it. */
export const parseRedrivePolicy = (text: string): RedrivePolicy => {
  const invalid = invalidValue(`Value ${text} for parameter RedrivePolicy is invalid.`);
  let policy: { deadLetterTargetArn?: unknown; maxReceiveCount?: unknown };
  try {
    policy = JSON.parse(text) as typeof policy;
  } catch {
    throw invalid;
  }
  const maxReceiveCount = Number(policy.maxReceiveCount);
  if (typeof policy.deadLetterTargetArn !== 'string' || !policy.deadLetterTargetArn.startsWith('arn:'))
    throw invalid;
  if (!Number.isInteger(maxReceiveCount) || maxReceiveCount < 1 || maxReceiveCount > 1000) throw invalid;
  return { deadLetterTargetArn: policy.deadLetterTargetArn, maxReceiveCount };
};

const checkAttribute = (name: string, value: unknown): string => {
  if (typeof value !== 'string') throw invalidValue(`Attribute ${name} must be a string.`);
  const bounds = NUMBERS[name];
  if (bounds !== undefined) {
    const [least, most] = bounds;
    if (!/^\d{1,7}$/.test(value) || Number(value) < least || Number(value) > most)
      throw sqsError('InvalidAttributeValue', `Invalid value for the parameter ${name}.`);
    return value;
  }
  if (name === 'RedrivePolicy') return value === '' ? '' : JSON.stringify(parseRedrivePolicy(value));
  if (name === 'SqsManagedSseEnabled' && ['true', 'false'].includes(value)) return value;
  throw unsupported(`the queue attribute ${name}`);
};

/** Checks attributes that a request wants to set; what is not known is refused by name. */
export const checkAttributes = (wanted: unknown): QueueAttributes =>
  Object.fromEntries(
    Object.entries((wanted ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      checkAttribute(name, value),
    ]),
  );

/** A numeric attribute of a queue. */
export const readNumber = (attributes: QueueAttributes, name: string): number => Number(attributes[name]);

/** A queue's redrive policy, or undefined where it has none. */
export const readRedrivePolicy = (attributes: QueueAttributes): RedrivePolicy | undefined => {
  const text = attributes['RedrivePolicy'] ?? '';
  return text === '' ? undefined : parseRedrivePolicy(text);
};
