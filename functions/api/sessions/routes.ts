import type { GroupRoutes } from '../route.ts';

export const SESSION_ROUTES = {
  createSession: {
    method: 'POST',
    path: '/sessions',
    permission: 'public',
    rate: 'sign-in',
    entry: 'functions/api/sessions/create-session.ts',
    summary: 'Log in with a password',
  },
  endSession: {
    method: 'DELETE',
    path: '/sessions/current',
    permission: 'account:read',
    entry: 'functions/api/sessions/end-session.ts',
    summary: 'Log out',
  },
} as const satisfies GroupRoutes;
