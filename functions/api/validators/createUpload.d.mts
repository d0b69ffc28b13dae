// Made by `npm run generate` from the schema; do not edit.
import type { CreateUploadEvent } from '../uploads/create-upload.schema.ts';

export declare const validate: (event: unknown) => event is CreateUploadEvent;
