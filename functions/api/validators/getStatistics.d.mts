// Made by `npm run generate` from the schema; do not edit.
import type { GetStatisticsEvent } from '../statistics/get-statistics.schema.ts';

export declare const validate: (event: unknown) => event is GetStatisticsEvent;
