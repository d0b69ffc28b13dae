import * as fc from 'fast-check';
import { findForbiddenCharacter } from '../../../shared/domain/text-rules.ts';
import { matches, toExpression, type Schema } from './json-schema.ts';

/** Lists and texts stay short of their upper bounds here; the bounds themselves are met by the mutations. */
const LONGEST_LIST = 3;
const LONGEST_TEXT = 60;

const count = (text: string): number => Array.from(text).length;

const textOf = ({ pattern, minLength = 0, maxLength = Infinity }: Schema): fc.Arbitrary<string> => {
  const fits = (text: string): boolean =>
    count(text) >= minLength && count(text) <= maxLength && findForbiddenCharacter(text) === undefined;
  const size = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, LONGEST_TEXT)) };
  const free = fc.oneof(
    fc.string({ unit: 'grapheme', ...size }),
    fc.constantFrom("Don't", '日本語のタグ', 'می‌خواهم', 'שלום', '👩🏽‍🚀', 'naïve café').filter(fits),
  );
  if (pattern === undefined) return free.filter(fits);
  const anything = pattern.startsWith('^[^') && pattern.endsWith(']*$');
  const shaped = anything ? free : fc.stringMatching(toExpression(pattern));
  return shaped.filter((text) => matches(pattern, text) && fits(text));
};

const objectOf = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> =>
  fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, validValue(child)])),
    { requiredKeys: [...required] },
  );

const BY_TYPE: Readonly<Record<NonNullable<Schema['type']>, (schema: Schema) => fc.Arbitrary<unknown>>> = {
  object: objectOf,
  array: ({ items = {}, minItems = 0, maxItems = LONGEST_LIST }) =>
    fc.array(validValue(items), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, LONGEST_LIST)),
    }),
  string: textOf,
  integer: ({ minimum: min = -1000, maximum: max = 1000 }) => fc.integer({ min, max }),
  number: ({ minimum: min = -1000, maximum: max = 1000 }) => fc.double({ min, max, noNaN: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
};

/** Values that the schema takes, none of which the rules for texts refuse. */
export const validValue = (schema: Schema): fc.Arbitrary<unknown> => {
  const { const: constant, enum: choices, oneOf, anyOf, type } = schema;
  if (constant !== undefined) return fc.constant(constant);
  if (choices !== undefined) return fc.constantFrom(...choices);
  const variants = oneOf ?? anyOf;
  if (variants !== undefined) return fc.oneof(...variants.map(validValue));
  if (type === undefined) return fc.jsonValue({ maxDepth: 1 });
  return BY_TYPE[type](schema);
};
