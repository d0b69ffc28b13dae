/** Who may do what. One table; the authorizer and the routes read it. */
export const ROLES = ['viewer', 'creator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'video:read',
  'video:create',
  'video:publish',
  'upload:create',
  'webhook:manage',
  'account:read',
  'account:write',
  'account:export',
  'statistics:read',
  'audit:read',
  'audit:verify',
  'metrics:read',
  'user:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** One's own things; whose they are is the use-cases' to compare. */
const VIEWER: readonly Permission[] = [
  'video:read',
  'account:read',
  'account:write',
  'account:export',
  'statistics:read',
  'audit:read',
];
const CREATOR: readonly Permission[] = [
  ...VIEWER,
  'video:create',
  'video:publish',
  'upload:create',
  'webhook:manage',
];

const POLICY: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: VIEWER,
  creator: CREATOR,
  admin: PERMISSIONS,
};

/** What narrows a principal's role: an API key's scopes. Undefined leaves the whole of the role. */
export type Scopes = readonly Permission[] | undefined;

/** All that a role may do and the key's scopes leave. */
export const permissionsOf = (role: Role, scopes?: Scopes): readonly Permission[] =>
  POLICY[role].filter((permission) => scopes?.includes(permission) ?? true);

/** Whether a role may do it, and the key's scopes leave it. */
export const isAllowed = (role: Role, permission: Permission, scopes?: Scopes): boolean =>
  permissionsOf(role, scopes).includes(permission);

/** The one that may do less. */
export const narrowerRole = (one: Role, other: Role): Role =>
  ROLES.indexOf(one) < ROLES.indexOf(other) ? one : other;
