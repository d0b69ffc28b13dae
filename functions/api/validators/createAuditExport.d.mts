// Made by `npm run generate` from the schema; do not edit.
import type { CreateAuditExportEvent } from '../audit/create-audit-export.schema.ts';

export declare const validate: (event: unknown) => event is CreateAuditExportEvent;
