interface MemberType {
  readonly type?: string;
  readonly children?: MemberType | MemberTypes | string;
}

/** A structure's members in dynalite's own schema notation. */
export type MemberTypes = Readonly<Record<string, MemberType | string>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const findInValue = (value: unknown, spec: MemberType | string, path: string): string | undefined => {
  if (typeof spec === 'string' || spec.children === undefined || typeof spec.children === 'string')
    return undefined;
  const type = spec.type ?? '';
  if (type.startsWith('List') && Array.isArray(value))
    return firstOf(
      value.map((item, index) => findInValue(item, spec.children as MemberType, `${path}[${index}]`)),
    );
  if (!isObject(value)) return undefined;
  if (type.startsWith('Map'))
    return firstOf(
      Object.entries(value).map(([key, item]) =>
        findInValue(item, spec.children as MemberType, `${path}.${key}`),
      ),
    );
  return findUnknownMembers(value, spec.children as MemberTypes, `${path}.`);
};

const firstOf = (found: readonly (string | undefined)[]): string | undefined =>
  found.find((path) => path !== undefined);

/** The path of the first member of an input that a schema does not know, or undefined. */
export const findUnknownMembers = (
  input: Readonly<Record<string, unknown>>,
  types: MemberTypes,
  prefix = '',
): string | undefined =>
  firstOf(
    Object.entries(input).map(([name, value]) => {
      const spec = Object.hasOwn(types, name) ? types[name] : undefined;
      return spec === undefined ? prefix + name : findInValue(value, spec, prefix + name);
    }),
  );
