/** What must not stand in a log line, and what must not break it (OBSERVABILITY). */
import { sourceStack } from './source-stack.ts';

/** Values of fields with such a name are never shown. */
const SECRET_NAME = /authorization|cookie|password|passphrase|secret|signature|token|api_?-?key|credential/i;

const MASK = '[redacted]';

/** Quantifiers are bounded, so that each expression is linear in the text's length. */
const SECRET_VALUES: readonly (readonly [RegExp, string])[] = [
  [/\bbearer\s{1,8}[\w.~+/=-]+/gi, `Bearer ${MASK}`],
  // Keys, sessions, invites.
  [/\b(fl[ksi])_[\w-]+/g, `$1_${MASK}`],
  // Secrets of webhooks.
  [/\bwhsec_[\w+/=-]+/g, `whsec_${MASK}`],
  [/\b(X-Amz-(?:Signature|Credential|Security-Token))=[^&\s"']+/gi, `$1=${MASK}`],
  [/\b[\w.+-]{1,64}@[\w.-]{1,255}/g, `${MASK}@`],
];

/** JSON leaves these as they are, and readers of lines or terminals act on them. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Characters kept of one text; a line stays far below CloudWatch's 256 kB. */
const MAX_TEXT = 8192;
const MAX_DEPTH = 6;
/** Values of a line, whatever their nesting. */
const MAX_VALUES = 400;

const toEscape = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A text without secrets, bounded, and safe to stand in one line of JSON. */
export const redactText = (text: string): string => {
  const kept = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${text.length} characters)` : text;
  const masked = SECRET_VALUES.reduce((known, [pattern, mask]) => known.replaceAll(pattern, mask), kept);
  return masked.replaceAll(UNSAFE, toEscape);
};

const errorFields = (error: Error): Record<string, unknown> => ({
  name: error.name,
  ...Object.fromEntries(Object.entries(error).filter(([name]) => name !== 'cause')),
  message: error.message,
  stack: typeof error.stack === 'string' ? sourceStack(error.stack) : error.stack,
  ...(error.cause === undefined ? {} : { cause: error.cause }),
});

/** What one line may still take, and the objects that the present value lies in. */
interface Walk {
  left: number;
  readonly parents: readonly object[];
}

const scalar = (value: unknown): unknown => {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') return redactText(String(value));
  if (typeof value === 'function') return '[function]';
  return value;
};

const walkObject = (value: object, walk: Walk): unknown => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (walk.parents.includes(value)) return '[circular]';
  if (walk.parents.length >= MAX_DEPTH) return '[deeper]';
  const inside: Walk = { left: walk.left, parents: [...walk.parents, value] };
  const entries = Object.entries(value instanceof Error ? errorFields(value) : value);
  const redacted: [string, unknown][] = [];
  for (const [name, child] of entries) {
    if (inside.left <= 0) break;
    const secret = !Array.isArray(value) && child !== undefined && SECRET_NAME.test(name);
    redacted.push([redactText(name), secret ? MASK : walkValue(child, inside)]);
  }
  walk.left = inside.left;
  return Array.isArray(value) ? redacted.map(([, child]) => child) : Object.fromEntries(redacted);
};

const walkValue = (value: unknown, walk: Walk): unknown => {
  walk.left -= 1;
  return value !== null && typeof value === 'object' ? walkObject(value, walk) : scalar(value);
};

/**
 * Any value as plain data without secrets: errors become objects, what refers to itself, is too deep or too
 * much is cut, and nothing in it can make `JSON.stringify` throw.
 */
export const redactValue = (value: unknown): unknown => walkValue(value, { left: MAX_VALUES, parents: [] });
