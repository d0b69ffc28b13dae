// Made by `npm run generate` from the schema; do not edit.
import type { UpdateVideoEvent } from '../videos/update-video.schema.ts';

export declare const validate: (event: unknown) => event is UpdateVideoEvent;
