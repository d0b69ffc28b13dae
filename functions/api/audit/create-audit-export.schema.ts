import { z } from 'zod';
import { noParameters } from '../event.schema.ts';
import { trailFilterShape } from './trail-filter.schema.ts';

export const createAuditExportBody = z
  .strictObject({ ...trailFilterShape, success: z.boolean().optional() })
  .meta({
    description: 'Which events; an empty object asks for all of them.',
    examples: [{ type: 'data_modification', from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }],
  });

export const createAuditExportEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: noParameters,
  body: createAuditExportBody,
});
export type CreateAuditExportEvent = z.input<typeof createAuditExportEvent>;
