import { escapePointer, FacelessError, type FieldError } from '../../domain/errors.ts';
import { findForbiddenCharacter } from '../../domain/text-rules.ts';
import type { Link } from './link.ts';

/** Deeper than any body that a schema here describes. */
const MAX_DEPTH = 16;
/** Longer than any field's name. */
const MAX_NAME = 64;

const refuse = (field: FieldError): never => {
  throw new FacelessError('INVALID_INPUT', 'The body has text that cannot be used.', { fields: [field] });
};

const cleanText = (value: string, pointer: string): string => {
  const text = value.normalize('NFC');
  const found = findForbiddenCharacter(text);
  return found === undefined ? text : refuse({ pointer, detail: found });
};

// Answers show names: one that hides text, or is a text itself, is not repeated there.
const checkName = (name: string, pointer: string): string =>
  name.length > MAX_NAME || findForbiddenCharacter(name) !== undefined
    ? refuse({ pointer, detail: 'has a field whose name is too long or has hidden characters' })
    : `${pointer}/${escapePointer(name)}`;

/**
 * The same JSON with its texts in NFC (SECURITY §4). Throws INVALID_INPUT with a pointer to the first text that has
 * characters which hide or reorder it, and to what is nested too deeply.
 */
export const normaliseJson = (value: unknown, pointer = '', depth = 0): unknown => {
  if (depth > MAX_DEPTH) return refuse({ pointer, detail: 'is nested too deeply' });
  if (typeof value === 'string') return cleanText(value, pointer);
  if (Array.isArray(value))
    return value.map((child, index) => normaliseJson(child, `${pointer}/${index}`, depth + 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name,
      normaliseJson(child, checkName(name, pointer), depth + 1),
    ]),
  );
};

/** Characters that hide or reorder text are refused, never removed. */
export const normaliseText = (): Link => ({
  before: ({ event }) => {
    event.body = normaliseJson(event.body);
  },
});
