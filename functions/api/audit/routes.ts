import type { GroupRoutes } from '../route.ts';

export const AUDIT_ROUTES = {
  listAuditEvents: {
    method: 'GET',
    path: '/audit-events',
    permission: 'audit:read',
    entry: 'functions/api/audit/list-audit-events.ts',
    summary: 'What happened, newest first: your own, or everybody’s for administrators',
  },
} as const satisfies GroupRoutes;
