// Made by `npm run generate` from the schema; do not edit.
import type { CreateScriptEvent } from '../scripts/create-script.schema.ts';

export declare const validate: (event: unknown) => event is CreateScriptEvent;
