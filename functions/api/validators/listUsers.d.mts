// Made by `npm run generate` from the schema; do not edit.
import type { ListUsersEvent } from '../administration/list-users.schema.ts';

export declare const validate: (event: unknown) => event is ListUsersEvent;
