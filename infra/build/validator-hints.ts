/**
 * A violation says what would be right, and for three keywords only the schema knows it. Its words are put into the
 * validator's code where they are needed, so that functions carry neither the schema nor the paths into it: half of
 * what a validator weighs.
 */

export type Json = Readonly<Record<string, unknown>>;

/** What in a schema is for readers. */
const NOTES: ReadonlySet<string> = new Set(['description', 'examples', 'default', 'title']);

/** Whose members are named by the schema's author. */
const MAPS: ReadonlySet<string> = new Set(['properties', '$defs']);

const strip = (value: unknown, isMap: boolean): unknown => {
  if (Array.isArray(value)) return value.map((child) => strip(child, false));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => isMap || !NOTES.has(name));
  return Object.fromEntries(kept.map(([name, child]) => [name, strip(child, !isMap && MAPS.has(name))]));
};

/** The schema with what it demands alone. */
export const withoutNotes = (schema: Json): Json => strip(schema, false) as Json;

/** `#/properties/body/pattern`: the schema around the keyword, and the keyword. */
const resolve = (schema: Json, path: string): readonly [around: Json, keyword: string] => {
  const parts = path.slice(2).split('/');
  const names = parts.map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
  const keyword = names.pop() ?? '';
  let around: unknown = schema;
  for (const name of names) around = (around as Json | undefined)?.[name];
  if (typeof around !== 'object' || around === null) throw new Error(`The schema has nothing at ${path}.`);
  return [around as Json, keyword];
};

interface Variants {
  readonly discriminator: { readonly propertyName: string };
  readonly oneOf: readonly { readonly properties: Readonly<Record<string, { readonly const: string }>> }[];
}

const variantNames = ({ discriminator, oneOf }: Variants): string =>
  oneOf.map(({ properties }) => properties[discriminator.propertyName]?.const).join(', ');

const HINTS: Readonly<Record<string, (around: Json) => string>> = {
  additionalProperties: ({ properties = {} }) => Object.keys(properties as Json).join(', '),
  discriminator: (around) => variantNames(around as unknown as Variants),
  pattern: ({ description = '' }) => String(description),
};

const SCHEMA_PATH = /schemaPath:("(?:[^"\\]|\\.)*"),/g;

/** Ajv's code with `hint` in place of each violation's `schemaPath`; nothing where the keyword speaks for itself. */
export const writeHints = (code: string, schema: Json): string =>
  code.replaceAll(SCHEMA_PATH, (_, literal: string) => {
    const [around, keyword] = resolve(schema, JSON.parse(literal) as string);
    const hint = HINTS[keyword]?.(around) ?? '';
    return hint === '' ? '' : `hint:${JSON.stringify(hint)},`;
  });
