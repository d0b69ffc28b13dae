import { FacelessError, type FieldError } from '../../domain/errors.ts';
import { findForbiddenCharacter } from '../../domain/text-rules.ts';
import type { Link } from './link.ts';

/** Deeper than any body that a schema here describes. */
const MAX_DEPTH = 16;

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const refuse = (field: FieldError): never => {
  throw new FacelessError('INVALID_INPUT', 'The body has text that cannot be used.', { fields: [field] });
};

const clean = (value: unknown, pointer: string, depth = 0): unknown => {
  if (depth > MAX_DEPTH) return refuse({ pointer: '', detail: 'is nested too deeply' });
  if (typeof value === 'string') {
    const text = value.normalize('NFC');
    const found = findForbiddenCharacter(text);
    return found === undefined ? text : refuse({ pointer, detail: found });
  }
  if (Array.isArray(value))
    return value.map((child, index) => clean(child, `${pointer}/${index}`, depth + 1));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, child]) => [name, clean(child, `${pointer}/${escapePointer(name)}`, depth + 1)]),
  );
};

/** SECURITY §4: texts of the body in NFC; characters that hide or reorder text are refused, never removed. */
export const normaliseText = (): Link => ({
  before: ({ event }) => {
    event.body = clean(event.body, '');
  },
});
