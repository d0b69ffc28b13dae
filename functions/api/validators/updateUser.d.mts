// Made by `npm run generate` from the schema; do not edit.
import type { UpdateUserEvent } from '../administration/update-user.schema.ts';

export declare const validate: (event: unknown) => event is UpdateUserEvent;
