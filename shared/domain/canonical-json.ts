/** A JSON value after `JSON.stringify`'s own rules: what is undefined is left out. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const compareCodeUnits = ([a]: readonly [string, Json], [b]: readonly [string, Json]): number =>
  a < b ? -1 : 1;

const sortKeys = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(entries.sort(compareCodeUnits).map(([key, child]) => [key, sortKeys(child)]));
};

/**
 * The one text of a value, whatever the order of its keys: keys sorted by code unit, no white space (RFC 8785
 * for the values that occur here). Integer-like keys keep JavaScript's own order, which is fixed as well.
 */
export const toCanonicalJson = (value: unknown): string =>
  JSON.stringify(sortKeys(JSON.parse(JSON.stringify(value)) as Json));
