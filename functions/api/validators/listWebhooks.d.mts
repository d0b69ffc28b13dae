// Made by `npm run generate` from the schema; do not edit.
import type { EmptyEvent } from '../event.schema.ts';

export declare const validate: (event: unknown) => event is EmptyEvent;
