import type { GroupRoutes } from '../route.ts';

export const SCRIPT_ROUTES = {
  createScript: {
    method: 'POST',
    path: '/scripts',
    permission: 'video:create',
    rate: 'make',
    entry: 'functions/api/scripts/create-script.ts',
    summary: 'Have a script written, without a film',
  },
  getScript: {
    method: 'GET',
    path: '/scripts/{id}',
    permission: 'video:create',
    entry: 'functions/api/scripts/get-script.ts',
    summary: 'One script with its text',
  },
  updateScript: {
    method: 'PATCH',
    path: '/scripts/{id}',
    permission: 'video:create',
    entry: 'functions/api/scripts/update-script.ts',
    summary: 'Change title or scenes of a script',
  },
  deleteScript: {
    method: 'DELETE',
    path: '/scripts/{id}',
    permission: 'video:create',
    entry: 'functions/api/scripts/delete-script.ts',
    summary: 'Delete a script; films made from it stay',
  },
} as const satisfies GroupRoutes;
