/** Parts that events of several routes share. Only builds and tests run zod; functions run what it compiles to. */
import { z } from 'zod';
import { RFC_3339 } from '../../shared/domain/times.ts';

/** A route takes nothing that it does not name. */
export const noParameters = z.strictObject({});

export const ulid = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .meta({ description: 'a ULID', examples: ['01JD5T3Z8Q6V7W8X9Y0ZABCDEF'] });

/** The first administrator of a data folder is called what they are. */
export const userId = z
  .string()
  .regex(/^(?:[0-9A-HJKMNP-TV-Z]{26}|administrator)$/)
  .meta({ description: 'a user’s id', examples: ['01JD5T3Z8Q6V7W8X9Y0ZABCDEF'] });

export const ifMatch = z
  .string()
  .regex(/^(?:\*|"[1-9]\d{0,8}")$/)
  .meta({ description: 'the ETag of the version that you have seen, or *', examples: ['"6"'] });

export const time = z.string().meta({ format: 'date-time', examples: ['2026-11-24T09:30:00.000Z'] });

export const futureTime = z
  .string()
  .max(40)
  .regex(RFC_3339)
  .meta({
    description: 'a time to come, as RFC 3339 with its offset',
    examples: ['2030-01-31T12:00:00+01:00'],
  });

/** Of a list that gives up to 100 at once. */
export const pageLimit = z
  .string()
  .regex(/^(?:[1-9]\d?|100)$/)
  .optional()
  .meta({ description: 'a whole number from 1 to 100', default: '20', examples: ['20'] });

export const pageCursor = z
  .string()
  .regex(/^[\w-]{1,200}$/)
  .optional()
  .meta({ description: 'the cursor of the page before' });

/** In the answer. */
export const nextCursor = z.string().optional().meta({
  description: 'Of the next page; absent on the last. A page may be short, or empty, and still have one.',
});

/** An event without body and query, for one object. */
export const oneObjectEvent = z.object({
  pathParameters: z.strictObject({ id: ulid }),
  queryStringParameters: noParameters,
});

/** An event without any input. */
export const emptyEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type OneObjectEvent = z.input<typeof oneObjectEvent>;
export type EmptyEvent = z.input<typeof emptyEvent>;

/** Money: whole billionths of a dollar, so that sums are exact. */
export const nanoUsd = z
  .int()
  .min(0)
  .meta({ examples: [2_100_000] });
