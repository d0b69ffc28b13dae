import { z } from 'zod';
import { noParameters } from '../event.schema.ts';
import { trailFilterShape } from './trail-filter.schema.ts';

const { subject, from, to } = trailFilterShape;

export const createAuditVerificationBody = z.strictObject({ subject, from, to }).meta({
  description: 'A subject, or a range of time; an empty object asks for the whole trail.',
  examples: [{ from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }],
});

export const createAuditVerificationEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: noParameters,
  body: createAuditVerificationBody,
});
export type CreateAuditVerificationEvent = z.input<typeof createAuditVerificationEvent>;
