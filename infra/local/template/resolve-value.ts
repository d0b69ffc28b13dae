import { INTRINSICS } from './intrinsics.ts';
import { notImplemented } from './not-implemented.ts';
import { readIntrinsic, type Scope } from './scope.ts';

/**
 * A template's value with all functions in it replaced by what they give. Throws FacelessError NOT_CONFIGURED
 * that names a function which is not implemented, and INVALID_INPUT for a malformed one.
 */
export function resolveValue(value: unknown, scope: Scope): unknown {
  const intrinsic = readIntrinsic(value);
  if (intrinsic !== undefined) {
    const [name, argument] = intrinsic;
    const run = INTRINSICS.get(name);
    if (run === undefined) {
      throw notImplemented(`the template function ${name}`);
    }
    return run(argument, scope, resolveValue);
  }
  if (Array.isArray(value)) {
    return value.map((item) => resolveValue(item, scope)).filter((item) => item !== undefined);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, resolveValue(item, scope)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }
  return value;
}
