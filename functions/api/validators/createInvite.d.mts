// Made by `npm run generate` from the schema; do not edit.
import type { CreateInviteEvent } from '../administration/create-invite.schema.ts';

export declare const validate: (event: unknown) => event is CreateInviteEvent;
