// Made by `npm run generate` from the schema; do not edit.
import type { CreateVideoEvent } from '../videos/create-video.schema.ts';

export declare const validate: (event: unknown) => event is CreateVideoEvent;
