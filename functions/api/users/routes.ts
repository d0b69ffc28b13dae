import type { GroupRoutes } from '../route.ts';

export const USER_ROUTES = {
  createUser: {
    method: 'POST',
    path: '/users',
    permission: 'public',
    rate: 'register',
    entry: 'functions/api/users/create-user.ts',
    summary: 'Register, where the service allows it',
  },
  getAccount: {
    method: 'GET',
    path: '/users/me',
    permission: 'account:read',
    entry: 'functions/api/users/get-account.ts',
    summary: 'Your own account',
  },
  updateAccount: {
    method: 'PATCH',
    path: '/users/me',
    permission: 'account:write',
    entry: 'functions/api/users/update-account.ts',
    summary: 'Change your username or e-mail address',
  },
  deleteAccount: {
    method: 'DELETE',
    path: '/users/me',
    permission: 'account:write',
    rate: 'sign-in',
    entry: 'functions/api/users/delete-account.ts',
    summary: 'Delete your account and all that is yours',
  },
  changePassword: {
    method: 'POST',
    path: '/users/me/password',
    permission: 'account:write',
    rate: 'sign-in',
    entry: 'functions/api/users/change-password.ts',
    summary: 'Set a new password; ends all your sessions',
  },
} as const satisfies GroupRoutes;
