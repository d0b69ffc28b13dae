import type { FieldError } from '../domain/errors.ts';

/** What a compiled validator reports of one violation (Ajv, verbose). */
export interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: {
    readonly description?: string;
    readonly properties?: object;
    /** Variants, told apart by a constant. */
    readonly oneOf?: readonly {
      readonly properties: Readonly<Record<string, { readonly const?: string }>>;
    }[];
  };
}

/** `/body/settings/voice`: the event's section, and a pointer into it. */
const locate = ({ instancePath }: Violation): readonly [section: string, pointer: string] => {
  const [, section = '', ...rest] = instancePath.split('/');
  return [section, rest.map((name) => `/${name}`).join('')];
};

const list = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : '');

const knownFields = ({ parentSchema }: Violation): string => {
  const names = Object.keys(parentSchema?.properties ?? {});
  return names.length === 0 ? 'is not known; none is' : `is not known; known are ${names.join(', ')}`;
};

const variants = ({ params, parentSchema }: Violation): string => {
  const tag = String(params['tag']);
  return `must be one of ${list(parentSchema?.oneOf?.map(({ properties }) => properties[tag]?.const))}`;
};

const DETAILS: Readonly<Record<string, (violation: Violation) => string>> = {
  required: () => 'is required',
  additionalProperties: knownFields,
  enum: ({ params }) => `must be one of ${list(params['allowedValues'])}`,
  discriminator: variants,
  const: ({ params }) => `must be ${String(params['allowedValue'])}`,
  type: ({ params }) => `must be of the type ${String(params['type'])}`,
  minLength: ({ params }) =>
    params['limit'] === 1 ? 'must not be empty' : `must have at least ${String(params['limit'])} characters`,
  maxLength: ({ params }) => `must have at most ${String(params['limit'])} characters`,
  minimum: ({ params }) => `must be at least ${String(params['limit'])}`,
  maximum: ({ params }) => `must be at most ${String(params['limit'])}`,
  minItems: ({ params }) => `must have at least ${String(params['limit'])}`,
  maxItems: ({ params }) => `must have at most ${String(params['limit'])} items`,
  pattern: ({ parentSchema }) => `must be ${parentSchema?.description ?? 'of another form'}`,
};

const childName = ({ params }: Violation): string | undefined => {
  const name = params['missingProperty'] ?? params['additionalProperty'] ?? params['tag'];
  return typeof name === 'string' ? name.replaceAll('~', '~0').replaceAll('/', '~1') : undefined;
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
