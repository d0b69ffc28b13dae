// Made by `npm run generate` from the schema; do not edit.
import type { ListUploadsEvent } from '../uploads/list-uploads.schema.ts';

export declare const validate: (event: unknown) => event is ListUploadsEvent;
