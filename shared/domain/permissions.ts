/** Who may do what. One table; the authorizer and the routes read it. */
export const ROLES = ['viewer', 'creator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = ['video:read', 'video:create'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const POLICY: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['video:read'],
  creator: ['video:read', 'video:create'],
  admin: ['video:read', 'video:create'],
};

export const isAllowed = (role: Role, permission: Permission): boolean => POLICY[role].includes(permission);
