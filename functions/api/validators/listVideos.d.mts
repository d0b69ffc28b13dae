// Made by `npm run generate` from the schema; do not edit.
import type { ListVideosEvent } from '../videos/list-videos.schema.ts';

export declare const validate: (event: unknown) => event is ListVideosEvent;
