// Made by `npm run generate` from the schema; do not edit.
import type { CreateApiKeyEvent } from '../api-keys/create-api-key.schema.ts';

export declare const validate: (event: unknown) => event is CreateApiKeyEvent;
