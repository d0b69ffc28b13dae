/** What a template's functions can ask for. Each throws when there is nothing of that name. */
export interface Scope {
  /** `undefined` is AWS::NoValue: whatever has that value is left out. */
  readonly ref: (name: string) => unknown;
  readonly attribute: (resource: string, attribute: string) => unknown;
  readonly importValue: (name: string) => unknown;
  readonly condition: (name: string) => boolean;
  readonly mapping: (map: string, top: string, second: string) => unknown;
}

export type Resolve = (value: unknown, scope: Scope) => unknown;

/** Name and argument, when a value is `{ Ref: … }` or `{ Fn::…: … }`. */
export function readIntrinsic(value: unknown): readonly [name: string, argument: unknown] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const [entry, ...others] = Object.entries(value);
  return entry !== undefined && others.length === 0 && /^(?:Ref$|Fn::)/.test(entry[0]) ? entry : undefined;
}
