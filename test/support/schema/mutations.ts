import * as fc from 'fast-check';
import { escapePointer } from '../../../shared/domain/errors.ts';
import { matches, type Schema } from './json-schema.ts';

/** One thing made wrong in a value, and where an answer has to point. */
export interface Mutation {
  readonly kind: string;
  readonly pointer: string;
  readonly value: unknown;
}

/** A mutation of the value at hand; the pointer begins here. */
type Local = Mutation;

const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  object: [null, [], 'x', 0, true],
  array: [null, { length: 1 }, 'x', 0, false],
  string: [null, [], ['x'], {}, 0, 1e300, true],
  integer: [null, [], {}, '45', 45.5, 1e300, -0.5, true],
  number: [null, [], {}, '45', true],
  boolean: [null, [], {}, 'true', 0, 1],
  null: [[], {}, 'x', 0],
};

/** Names that reach into objects, or look like another field's. */
const FOREIGN = ['unknown', 'role', 'ownerId', 'status', 'toString', 'hasOwnProperty', 'a/b', 'a~b', '', 'é'];

const here = (kind: string, value: unknown): Local => ({ kind, pointer: '', value });

const UNLIKE = ['a<b', 'a\tb', '\u0000', 'é', ' ', `${'x'.repeat(300)}\n`];

const wrongTexts = ({ minLength = 0, maxLength, pattern }: Schema): readonly Local[] => [
  ...(minLength > 0 ? [here('too short', '')] : []),
  ...(maxLength === undefined ? [] : [here('too long', 'x'.repeat(maxLength + 1))]),
  ...(pattern === undefined
    ? []
    : UNLIKE.filter((text) => !matches(pattern, text)).map((text) => here('of another form', text))),
];

const wrongNumbers = ({ minimum, maximum }: Schema): readonly Local[] => [
  ...(minimum === undefined ? [] : [here('too small', minimum - 1), here('too small', -1e300)]),
  ...(maximum === undefined
    ? []
    : [here('too large', maximum + 1), here('too large', Number.MAX_SAFE_INTEGER)]),
];

const wrongLists = ({ minItems = 0, maxItems }: Schema, value: readonly unknown[]): readonly Local[] => [
  ...(minItems > 0 ? [here('too few', [])] : []),
  ...(maxItems === undefined || value.length === 0
    ? []
    : [
        here(
          'too many',
          Array.from({ length: maxItems + 1 }, () => value[0]),
        ),
      ]),
];

const wrongFields = (schema: Schema, value: Readonly<Record<string, unknown>>): readonly Local[] => [
  ...(schema.required ?? []).map((name) => ({
    kind: 'without a field',
    pointer: `/${escapePointer(name)}`,
    value: Object.fromEntries(Object.entries(value).filter(([known]) => known !== name)),
  })),
  ...(schema.additionalProperties === false
    ? FOREIGN.filter((name) => !Object.hasOwn(schema.properties ?? {}, name)).map((name) => ({
        kind: 'with a foreign field',
        pointer: `/${escapePointer(name)}`,
        value: { ...value, [name]: 1 },
      }))
    : []),
];

const variantOf = (schema: Schema, value: unknown): Schema => {
  const name = schema.discriminator?.propertyName;
  if (name === undefined) return {};
  const tag = (value as Readonly<Record<string, unknown>>)[name];
  return schema.oneOf?.find(({ properties }) => properties?.[name]?.const === tag) ?? {};
};

const atTag = (schema: Schema, value: unknown): readonly Local[] => {
  const name = schema.discriminator?.propertyName;
  if (name === undefined) return [];
  return [null, 1, 'other', '__proto__', 'constructor'].map((tag) => ({
    kind: 'of no known type',
    pointer: `/${name}`,
    value: { ...(value as object), [name]: tag },
  }));
};

const atLeaf = (schema: Schema, value: unknown): readonly Local[] => {
  const { type, enum: choices, const: constant } = schema;
  if (constant !== undefined || type === undefined) return [];
  const foreign = (OTHERS[type] ?? []).map((other) => here('of another type', other));
  if (choices !== undefined)
    return [...foreign, here('not offered', 'other'), here('not offered', '__proto__')];
  if (type === 'string') return [...foreign, ...wrongTexts(schema)];
  if (type === 'integer' || type === 'number') return [...foreign, ...wrongNumbers(schema)];
  if (type === 'array') return [...foreign, ...wrongLists(schema, value as readonly unknown[])];
  if (type === 'object')
    return [...foreign, ...wrongFields(schema, value as Readonly<Record<string, unknown>>)];
  return foreign;
};

const childrenOf = (schema: Schema, value: unknown): readonly (readonly [name: string, child: Schema])[] => {
  if (Array.isArray(value) && schema.items !== undefined)
    return value.map((_, index) => [String(index), schema.items as Schema] as const);
  const { properties = {} } = schema;
  return Object.entries(properties).filter(([name]) => Object.hasOwn(value as object, name));
};

const put = (value: unknown, name: string, child: unknown): unknown =>
  Array.isArray(value)
    ? value.map((old: unknown, index) => (String(index) === name ? child : old))
    : { ...(value as object), [name]: child };

/** Every single thing that can be made wrong in a valid value. */
export const listMutations = (schema: Schema, value: unknown): readonly Mutation[] => {
  if (schema.oneOf !== undefined)
    return [...atTag(schema, value), ...listMutations(variantOf(schema, value), value)];
  const own = atLeaf(schema, value);
  if (value === null || typeof value !== 'object') return own;
  const below = childrenOf(schema, value).flatMap(([name, child]) =>
    listMutations(child, (value as Readonly<Record<string, unknown>>)[name]).map((mutation) => ({
      kind: mutation.kind,
      pointer: `/${escapePointer(name)}${mutation.pointer}`,
      value: put(value, name, mutation.value),
    })),
  );
  return [...own, ...below];
};

/** A valid value together with one way to make it wrong. */
export const withMutation = <T>(schema: Schema, valid: fc.Arbitrary<T>): fc.Arbitrary<Mutation> =>
  valid
    .map((value) => listMutations(schema, value))
    .filter((all) => all.length > 0)
    .chain((all) => fc.constantFrom(...all));
