import { FacelessError } from '../../../shared/domain/errors.ts';
import { notImplemented } from './not-implemented.ts';
import { resolveValue } from './resolve-value.ts';
import type { Scope } from './scope.ts';

type Operator = (parts: readonly unknown[], scope: Scope) => boolean;

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  [
    'Fn::Equals',
    (parts, scope) => {
      const [left, right] = parts.map((part) => JSON.stringify(resolveValue(part, scope)));
      return left === right;
    },
  ],
  ['Fn::And', (parts, scope) => parts.every((part) => resolveCondition(part, scope))],
  ['Fn::Or', (parts, scope) => parts.some((part) => resolveCondition(part, scope))],
  ['Fn::Not', (parts, scope) => !resolveCondition(parts[0], scope)],
]);

/**
 * Whether a condition of a template's `Conditions` holds. Throws FacelessError NOT_CONFIGURED that names an
 * operator which is not implemented.
 */
export function resolveCondition(condition: unknown, scope: Scope): boolean {
  const [entry] = typeof condition === 'object' && condition !== null ? Object.entries(condition) : [];
  if (entry === undefined) {
    throw new FacelessError('INVALID_INPUT', `The template has a malformed condition: ${String(condition)}`);
  }
  const [name, argument] = entry;
  if (name === 'Condition') {
    return scope.condition(String(argument));
  }
  const operator = OPERATORS.get(name);
  if (operator === undefined || !Array.isArray(argument)) {
    throw notImplemented(`the condition ${name}`);
  }
  return operator(argument, scope);
}
