// Made by `npm run generate` from the schema; do not edit.
import type { CreateAuditVerificationEvent } from '../audit/create-audit-verification.schema.ts';

export declare const validate: (event: unknown) => event is CreateAuditVerificationEvent;
