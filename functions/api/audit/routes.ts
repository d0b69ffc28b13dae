import type { GroupRoutes } from '../route.ts';

export const AUDIT_ROUTES = {
  listAuditEvents: {
    method: 'GET',
    path: '/audit-events',
    permission: 'audit:read',
    entry: 'functions/api/audit/list-audit-events.ts',
    summary: 'What happened, newest first: your own, or everybody’s for administrators',
  },
  createAuditExport: {
    method: 'POST',
    path: '/audit-exports',
    permission: 'audit:read',
    rate: 'make',
    entry: 'functions/api/audit/create-audit-export.ts',
    summary: 'Have all events of a filter written to a file',
  },
  getAuditExport: {
    method: 'GET',
    path: '/audit-exports/{id}',
    permission: 'audit:read',
    entry: 'functions/api/audit/get-audit-export.ts',
    summary: 'How far an export is, and in the end a link to its file',
  },
  createAuditVerification: {
    method: 'POST',
    path: '/audit-verifications',
    permission: 'audit:verify',
    rate: 'make',
    entry: 'functions/api/audit/create-audit-verification.ts',
    summary: 'Have the trail verified: all of it, one subject, or a range of time',
  },
  getAuditVerification: {
    method: 'GET',
    path: '/audit-verifications/{id}',
    permission: 'audit:verify',
    entry: 'functions/api/audit/get-audit-verification.ts',
    summary: 'How far a verification is, and in the end what it found',
  },
} as const satisfies GroupRoutes;
