// Made by `npm run generate` from the schema; do not edit.
import type { CreateUserEvent } from '../users/account.schema.ts';

export declare const validate: (event: unknown) => event is CreateUserEvent;
