/** Parts that events of several routes share. Only builds and tests run zod; functions run what it compiles to. */
import { z } from 'zod';

/** A route takes nothing that it does not name. */
export const noParameters = z.strictObject({});

export const videoId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .meta({ description: 'a ULID', examples: ['01JD5T3Z8Q6V7W8X9Y0ZABCDEF'] });

/** An event without body and query, for one video. */
export const oneVideoEvent = z.object({
  pathParameters: z.strictObject({ id: videoId }),
  queryStringParameters: noParameters,
});

/** An event without any input. */
export const emptyEvent = z.object({
  pathParameters: noParameters,
  queryStringParameters: noParameters,
});
export type OneVideoEvent = z.input<typeof oneVideoEvent>;
export type EmptyEvent = z.input<typeof emptyEvent>;
