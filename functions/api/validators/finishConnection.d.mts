// Made by `npm run generate` from the schema; do not edit.
import type { FinishConnectionEvent } from '../channels/finish-connection.schema.ts';

export declare const validate: (event: unknown) => event is FinishConnectionEvent;
