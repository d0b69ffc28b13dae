import type { GroupRoutes } from '../route.ts';

export const ADMINISTRATION_ROUTES = {
  listUsers: {
    method: 'GET',
    path: '/users',
    permission: 'user:manage',
    entry: 'functions/api/administration/list-users.ts',
    summary: 'All users, by name',
  },
  updateUser: {
    method: 'PATCH',
    path: '/users/{id}',
    permission: 'user:manage',
    entry: 'functions/api/administration/update-user.ts',
    summary: 'Change a user’s role, disable or enable them',
  },
  createInvite: {
    method: 'POST',
    path: '/invites',
    permission: 'user:manage',
    entry: 'functions/api/administration/create-invite.ts',
    summary: 'Invite somebody to register; the token is shown this once',
  },
} as const satisfies GroupRoutes;
