// Made by `npm run generate` from the schema; do not edit.
import type { CreateSessionEvent } from '../sessions/session.schema.ts';

export declare const validate: (event: unknown) => event is CreateSessionEvent;
