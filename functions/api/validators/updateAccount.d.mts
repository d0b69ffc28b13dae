// Made by `npm run generate` from the schema; do not edit.
import type { UpdateAccountEvent } from '../users/update-account.schema.ts';

export declare const validate: (event: unknown) => event is UpdateAccountEvent;
