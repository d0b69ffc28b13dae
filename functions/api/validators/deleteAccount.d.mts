// Made by `npm run generate` from the schema; do not edit.
import type { DeleteAccountEvent } from '../users/delete-account.schema.ts';

export declare const validate: (event: unknown) => event is DeleteAccountEvent;
