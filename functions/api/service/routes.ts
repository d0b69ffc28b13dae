import type { GroupRoutes } from '../route.ts';

export const SERVICE_ROUTES = {
  getHealth: {
    method: 'GET',
    path: '/health',
    permission: 'public',
    entry: 'functions/api/service/get-health.ts',
    summary: 'Whether the service answers',
  },
  getOpenapi: {
    method: 'GET',
    path: '/openapi.json',
    permission: 'public',
    entry: 'functions/api/service/get-openapi.ts',
    summary: 'This API, as an OpenAPI 3.1 document',
  },
} as const satisfies GroupRoutes;
