import { z } from 'zod';
import { nextCursor, noParameters, pageCursor, time, ulid } from '../event.schema.ts';
import { auditAction, auditType, trailFilterShape } from './trail-filter.schema.ts';

export const listAuditEventsEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: z.strictObject({
    ...trailFilterShape,
    success: z.enum(['true', 'false']).optional(),
    limit: z
      .string()
      .regex(/^(?:[1-9]\d?|1\d\d|200)$/)
      .optional()
      .meta({ description: 'a whole number from 1 to 200', default: '50', examples: ['50'] }),
    cursor: pageCursor,
  }),
});
export type ListAuditEventsEvent = z.input<typeof listAuditEventsEvent>;

const hash = z.string().meta({ description: 'SHA-256 in hex', examples: ['0'.repeat(64)] });

export const auditEvent = z
  .strictObject({
    id: ulid,
    timestamp: time,
    type: auditType,
    action: auditAction,
    actor: z.string().meta({ description: 'user:…, key:…, worker:… or tick:…' }),
    owner: z.string().meta({ description: 'Whose event it is.' }),
    subject: z.string().optional(),
    seq: z.int().min(1).optional().meta({ description: 'The subject’s version after the change.' }),
    success: z.boolean(),
    reason: z.string().optional(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    ipAddress: z.string().optional(),
    userAgent: z.string().optional(),
    requestId: z.string(),
    prevHash: hash.optional(),
    hash: hash.optional(),
    expiresAt: time.optional().meta({ description: 'The row is removed within days after it.' }),
  })
  .meta({
    description: 'One row of the audit trail. Rows that changed something are chained by their hashes.',
  });

export const auditEventPage = z
  .strictObject({
    events: z.array(auditEvent),
    cursor: nextCursor,
  })
  .meta({ description: 'A page of the audit trail, newest first.' });
