import { escapePointer } from '../domain/errors.ts';

/** Deeper than any body; what lies below is not looked at. */
const MAX_DEPTH = 100;

const find = (value: unknown, key: string, depth = 0): string | undefined => {
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) return undefined;
  for (const [name, child] of Object.entries(value)) {
    const below = name === key ? '' : find(child, key, depth + 1);
    if (below !== undefined) return `/${escapePointer(name)}${below}`;
  }
  return undefined;
};

/**
 * Where a key first stands in a JSON text, as a pointer. `JSON.parse` keeps `__proto__` as a field like any other;
 * nothing is copied from it here.
 */
export const findKey = (json: string, key: string): string => find(JSON.parse(json), key) ?? '';
