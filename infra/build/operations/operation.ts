import type { z } from 'zod';
import { emptyEvent, oneObjectEvent } from '../../../functions/api/event.schema.ts';

/** What a route takes and gives. */
export interface ApiOperation {
  /** The whole event. */
  readonly event: z.ZodObject;
  /** The type of a valid event: a name, and the schema file below functions/api that exports it. */
  readonly eventType: { readonly name: string; readonly file: string };
  readonly success: {
    readonly status: number;
    readonly description: string;
    /** Absent for an answer without a body. */
    readonly body?: z.ZodType;
    /** Of a body that is no JSON of ours. */
    readonly contentType?: string;
    readonly location?: boolean;
    /** Whether the client may have its rows as NDJSON, the next page in `Link`. */
    readonly lines?: boolean;
    /** Whether the answer has the object's version in `ETag`. */
    readonly tagged?: boolean;
  };
  /** Beside those that every route or every authorised route can answer. */
  readonly problems: readonly number[];
}

export const empty = { event: emptyEvent, eventType: { name: 'EmptyEvent', file: 'event.schema.ts' } };
export const oneObject = {
  event: oneObjectEvent,
  eventType: { name: 'OneObjectEvent', file: 'event.schema.ts' },
};
