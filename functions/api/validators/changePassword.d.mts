// Made by `npm run generate` from the schema; do not edit.
import type { ChangePasswordEvent } from '../users/change-password.schema.ts';

export declare const validate: (event: unknown) => event is ChangePasswordEvent;
