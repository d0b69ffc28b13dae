import { createHash } from 'node:crypto';
import { invalidValue, unsupported } from './sqs-error.ts';

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  /** Base64. */
  readonly BinaryValue?: string;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

const MAX_ATTRIBUTES = 10;

const checkAttribute = (name: string, attribute: MessageAttribute): void => {
  const { DataType, StringValue, BinaryValue } = attribute;
  if (!/^[\w.-]{1,256}$/.test(name)) throw invalidValue(`Message attribute name ${name} is invalid.`);
  if (!['String', 'Number', 'Binary'].includes(DataType.split('.')[0] ?? ''))
    throw invalidValue(`The message attribute ${name} has an invalid type: ${DataType}.`);
  const value = DataType.startsWith('Binary') ? BinaryValue : StringValue;
  if (typeof value !== 'string' || value === '')
    throw invalidValue(`The message attribute ${name} must contain a non-empty value of its type.`);
};

/** Checks a message's own attributes. Throws InvalidParameterValue. */
export const checkMessageAttributes = (value: unknown): MessageAttributes => {
  const attributes = (value ?? {}) as MessageAttributes;
  const entries = Object.entries(attributes);
  if (entries.length > MAX_ATTRIBUTES)
    throw invalidValue(`A message has at most ${MAX_ATTRIBUTES} attributes.`);
  for (const [name, attribute] of entries) checkAttribute(name, attribute);
  return attributes;
};

/** The only system attribute that a sender may set. */
export const readTraceHeader = (value: unknown): string | null => {
  const { AWSTraceHeader: header, ...others } = (value ?? {}) as Record<string, MessageAttribute>;
  const [other] = Object.keys(others);
  if (other !== undefined) throw unsupported(`the message system attribute ${other}`);
  return header?.StringValue ?? null;
};

const valueBytes = (attribute: MessageAttribute): Buffer =>
  attribute.DataType.startsWith('Binary')
    ? Buffer.from(attribute.BinaryValue ?? '', 'base64')
    : Buffer.from(attribute.StringValue ?? '');

/** What attributes count towards a message's size: names, types and values, in bytes. */
export const sizeOfAttributes = (attributes: MessageAttributes): number =>
  Object.entries(attributes).reduce(
    (sum, [name, attribute]) =>
      sum + Buffer.byteLength(name) + Buffer.byteLength(attribute.DataType) + valueBytes(attribute).length,
    0,
  );

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** The digest of attributes, by the encoding of the SQS developer guide; undefined where there are none. */
export const digestAttributes = (attributes: MessageAttributes): string | undefined => {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  for (const name of names) {
    const attribute = attributes[name] as MessageAttribute;
    hash.update(withLength(Buffer.from(name)));
    hash.update(withLength(Buffer.from(attribute.DataType)));
    hash.update(Buffer.of(attribute.DataType.startsWith('Binary') ? 2 : 1));
    hash.update(withLength(valueBytes(attribute)));
  }
  return hash.digest('hex');
};

/** Those attributes that a receiver asked for: a name, a prefix with `.*`, or `All`. */
export const selectAttributes = (
  attributes: MessageAttributes,
  wanted: readonly string[],
): MessageAttributes => {
  const matches = (name: string): boolean =>
    wanted.some((pattern) =>
      pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -2)) : pattern === 'All' || pattern === name,
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => matches(name)));
};

/** MD5 as hexadecimal text: SQS's checksum of bodies. */
export const digestBody = (body: string): string => createHash('md5').update(body).digest('hex');
