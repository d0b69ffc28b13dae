import type { AUDIT_ROUTES } from '../../../functions/api/audit/routes.ts';
import { auditExportView } from '../../../functions/api/audit/audit-export-view.schema.ts';
import { auditVerificationView } from '../../../functions/api/audit/audit-verification-view.schema.ts';
import { createAuditExportEvent } from '../../../functions/api/audit/create-audit-export.schema.ts';
import { createAuditVerificationEvent } from '../../../functions/api/audit/create-audit-verification.schema.ts';
import {
  auditEventPage,
  listAuditEventsEvent,
} from '../../../functions/api/audit/list-audit-events.schema.ts';
import { type ApiOperation, oneObject } from './operation.ts';

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
  createAuditExport: {
    event: createAuditExportEvent,
    eventType: { name: 'CreateAuditExportEvent', file: 'audit/create-audit-export.schema.ts' },
    success: {
      status: 202,
      description: 'Accepted; the file is being written.',
      body: auditExportView,
      location: true,
    },
    problems: [400, 413, 415, 422],
  },
  getAuditExport: {
    ...oneObject,
    success: { status: 200, description: 'The export as it is now.', body: auditExportView },
    problems: [404, 410, 422],
  },
  createAuditVerification: {
    event: createAuditVerificationEvent,
    eventType: { name: 'CreateAuditVerificationEvent', file: 'audit/create-audit-verification.schema.ts' },
    success: {
      status: 202,
      description: 'Accepted; the trail is being verified.',
      body: auditVerificationView,
      location: true,
    },
    problems: [400, 413, 415, 422],
  },
  getAuditVerification: {
    ...oneObject,
    success: { status: 200, description: 'The verification as it is now.', body: auditVerificationView },
    problems: [404, 422],
  },
};
