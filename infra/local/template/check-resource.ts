import { notImplemented } from './not-implemented.ts';
import { findResourceType, type ResourceType } from './resource-types.ts';
import { readIntrinsic } from './scope.ts';
import type { TemplateResource } from './template-types.ts';

/** What a resource may carry beside its properties; CloudFormation alone acts on the others. */
const MEMBERS = new Set([
  'Type',
  'Properties',
  'Condition',
  'DependsOn',
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
]);

const children = (value: unknown): readonly (readonly [string, unknown])[] =>
  Array.isArray(value)
    ? value.flatMap((item) => children(item))
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];

function findUnknown(value: unknown, path: string, known: ResourceType): string | undefined {
  const paths = [...known.honours, ...Object.keys(known.ignores ?? {})];
  if (paths.includes(path)) {
    return undefined;
  }
  const inner = paths.some((candidate) => candidate.startsWith(`${path}.`)) ? children(value) : [];
  if (inner.length === 0 || readIntrinsic(value) !== undefined) {
    return path;
  }
  for (const [name, item] of inner) {
    const unknown = findUnknown(item, `${path}.${name}`, known);
    if (unknown !== undefined) {
      return unknown;
    }
  }
  return undefined;
}

/**
 * Passes a resource whose type and properties are all known. Throws FacelessError NOT_CONFIGURED that names the
 * type, or the property with its path, and the resource.
 */
export function checkResource(id: string, resource: TemplateResource): void {
  const known = findResourceType(resource.Type);
  if (known === undefined) {
    throw notImplemented(`the resource type ${resource.Type} (${id})`);
  }
  const member = Object.keys(resource).find((name) => !MEMBERS.has(name));
  if (member !== undefined) {
    throw notImplemented(`${member} of ${resource.Type} (${id})`);
  }
  if (known === 'unused') {
    return;
  }
  for (const [name, value] of Object.entries(resource.Properties ?? {})) {
    const unknown = findUnknown(value, name, known);
    if (unknown !== undefined) {
      throw notImplemented(`the property ${unknown} of ${resource.Type} (${id})`);
    }
  }
}
