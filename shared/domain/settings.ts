/** What the operator has set (configuration_change of the trail). Pure. */
import type { AuditEvent } from './audit.ts';
import { toDetails } from './audit-details.ts';

/** Values by name; of what has parts, one for each: `RATE_LIMITS.read.requests`. None is a secret. */
export type Settings = Readonly<Record<string, string>>;

/** The settings that were recorded last: an audited thing of its own. */
export interface RecordedSettings {
  readonly id: string;
  readonly owner: string;
  readonly version: number;
  readonly auditHash: string;
  /** RFC 3339, UTC. */
  readonly updatedAt: string;
  readonly values: Settings;
}

/** Settings as they are put together, in parts. */
export type SettingsTree = string | number | readonly string[] | { readonly [name: string]: SettingsTree };

const isList = (tree: SettingsTree): tree is readonly string[] => Array.isArray(tree);

/** Each value under its whole name; lists are comma-separated. */
export const flattenSettings = (tree: SettingsTree, name = ''): Settings => {
  if (typeof tree === 'string' || typeof tree === 'number') return { [name]: String(tree) };
  if (isList(tree)) return { [name]: tree.join(',') };
  const parts = Object.entries(tree).map(([key, part]) =>
    flattenSettings(part, name === '' ? key : `${name}.${key}`),
  );
  return Object.assign({}, ...parts) as Settings;
};

/** What changed: `<name>.from` and `<name>.to`, without the one that is not there; undefined where nothing did. */
export const compareSettings = (before: Settings, after: Settings): AuditEvent['details'] => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => before[name] !== after[name]).toSorted((a, b) => (a < b ? -1 : 1));
  if (changed.length === 0) return undefined;
  return toDetails(
    Object.fromEntries(
      changed.flatMap((name) => [
        [`${name}.from`, before[name]],
        [`${name}.to`, after[name]],
      ]),
    ),
  );
};
