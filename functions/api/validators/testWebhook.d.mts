// Made by `npm run generate` from the schema; do not edit.
import type { OneObjectEvent } from '../event.schema.ts';

export declare const validate: (event: unknown) => event is OneObjectEvent;
