import { escapePointer, type FieldError } from '../domain/errors.ts';

/** What a compiled validator reports of one violation (`infra/build/validator-hints.ts`). */
export interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What would be right, where the keyword does not say it: names of fields or variants, or a form in words. */
  readonly hint?: string;
}

/** `/body/settings/voice`: the event's section, and a pointer into it. */
const locate = ({ instancePath }: Violation): readonly [section: string, pointer: string] => {
  const [, section = '', ...rest] = instancePath.split('/');
  return [section, rest.map((name) => `/${name}`).join('')];
};

const list = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : '');

const DETAILS: Readonly<Record<string, (violation: Violation) => string>> = {
  required: () => 'is required',
  additionalProperties: ({ hint }) =>
    hint === undefined ? 'is not known; none is' : `is not known; known are ${hint}`,
  enum: ({ params }) => `must be one of ${list(params['allowedValues'])}`,
  discriminator: ({ hint = '' }) => `must be one of ${hint}`,
  const: ({ params }) => `must be ${String(params['allowedValue'])}`,
  type: ({ params }) => `must be of the type ${String(params['type'])}`,
  minLength: ({ params }) =>
    params['limit'] === 1 ? 'must not be empty' : `must have at least ${String(params['limit'])} characters`,
  maxLength: ({ params }) => `must have at most ${String(params['limit'])} characters`,
  minimum: ({ params }) => `must be at least ${String(params['limit'])}`,
  maximum: ({ params }) => `must be at most ${String(params['limit'])}`,
  minItems: ({ params }) => `must have at least ${String(params['limit'])}`,
  maxItems: ({ params }) => `must have at most ${String(params['limit'])} items`,
  pattern: ({ hint = 'of another form' }) => `must be ${hint}`,
};

const childName = ({ params }: Violation): string | undefined => {
  const name = params['missingProperty'] ?? params['additionalProperty'] ?? params['tag'];
  return typeof name === 'string' ? escapePointer(name) : undefined;
};

/** Which fields are wrong and what would be right, in the words of the schema. */
export const explainViolations = (violations: readonly Violation[]): FieldError[] =>
  violations.map((violation) => {
    const [, pointer] = locate(violation);
    const child = childName(violation);
    const detail = DETAILS[violation.keyword]?.(violation) ?? 'is not valid';
    return { pointer: child === undefined ? pointer : `${pointer}/${child}`, detail };
  });

/** Whether the path itself names nothing that can exist. */
export const concernsPath = (violations: readonly Violation[]): boolean =>
  violations.some((violation) => locate(violation)[0] === 'pathParameters');
