// Made by `npm run generate` from the schema; do not edit.
import type { PublishVideoEvent } from '../videos/publish-video.schema.ts';

export declare const validate: (event: unknown) => event is PublishVideoEvent;
