// Made by `npm run generate` from the schema; do not edit.
import type { UpdateScriptEvent } from '../scripts/update-script.schema.ts';

export declare const validate: (event: unknown) => event is UpdateScriptEvent;
