import { FacelessError } from '../../../shared/domain/errors.ts';
import type { World } from './name-resource.ts';
import { openStack, type OpenStack, type Resource } from './open-stack.ts';
import type { StackTemplate } from './template-types.ts';

/**
 * Every resource of the stacks and of those nested in them, with resolved properties. Throws FacelessError
 * NOT_CONFIGURED that names whatever is not implemented, and INVALID_INPUT for an import of nothing.
 */
export function loadResources(stacks: readonly StackTemplate[], world: World): readonly Resource[] {
  const opened: OpenStack[] = [];
  const importValue = (name: string): unknown => {
    for (const { exports } of opened) {
      const value = exports.get(name);
      if (value !== undefined) {
        return value();
      }
    }
    throw new FacelessError('INVALID_INPUT', `No stack exports ${name}.`);
  };
  for (const stack of stacks) {
    opened.push(openStack(stack, { world, importValue }));
  }
  return opened.flatMap((stack) => stack.resources());
}
