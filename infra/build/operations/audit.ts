import type { AUDIT_ROUTES } from '../../../functions/api/audit/routes.ts';
import {
  auditEventPage,
  listAuditEventsEvent,
} from '../../../functions/api/audit/list-audit-events.schema.ts';
import type { ApiOperation } from './operation.ts';

export const AUDIT_OPERATIONS: Readonly<Record<keyof typeof AUDIT_ROUTES, ApiOperation>> = {
  listAuditEvents: {
    event: listAuditEventsEvent,
    eventType: { name: 'ListAuditEventsEvent', file: 'audit/list-audit-events.schema.ts' },
    success: {
      status: 200,
      description: 'A page of the trail; with Accept: application/x-ndjson its events, one a line.',
      body: auditEventPage,
      lines: true,
    },
    problems: [422],
  },
};
