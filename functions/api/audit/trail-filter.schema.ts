import { z } from 'zod';
import { AUDIT_ACTIONS, type AuditAction, type AuditType } from '../../../shared/domain/audit.ts';

const TYPES = Object.keys(AUDIT_ACTIONS) as [AuditType, ...AuditType[]];
const ACTIONS = Object.values(AUDIT_ACTIONS).flat() as [AuditAction, ...AuditAction[]];

export const auditType = z.enum(TYPES);
export const auditAction = z.enum(ACTIONS);

const name = z.string().regex(/^[\w.:@-]{1,128}$/);

/** A moment with its offset; whether it exists is seen later. */
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]{0,10}(?:Z|[+-]\d\d:\d\d)$/);

/** Filters of the trail that are texts, as in a query or in a body. */
export const trailFilterShape = {
  owner: name.optional().meta({ description: 'whose events: administrators only, else your own' }),
  subject: z
    .string()
    .regex(/^[a-z]{1,20}#[\w.-]{1,128}$/)
    .optional()
    .meta({ description: 'what changed or was read', examples: ['video#01JD5T3Z8Q6V7W8X9Y0ZABCDEF'] }),
  actor: name.optional().meta({ description: 'who did it', examples: ['worker:check'] }),
  action: auditAction.optional(),
  type: auditType.optional(),
  from: moment.optional().meta({ description: 'from this moment on', examples: ['2026-11-24T00:00:00Z'] }),
  to: moment.optional().meta({ description: 'before this moment', examples: ['2026-11-25T00:00:00Z'] }),
};
