// Made by `npm run generate` from the schema; do not edit.
import type { ListAuditEventsEvent } from '../audit/list-audit-events.schema.ts';

export declare const validate: (event: unknown) => event is ListAuditEventsEvent;
