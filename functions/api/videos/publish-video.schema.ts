import { z } from 'zod';
import { noParameters, ulid } from '../event.schema.ts';
import { publishOrder } from './publish.schema.ts';

export const publishVideoBody = publishOrder.meta({
  examples: [{ channelId: '01JD5T3Z8Q6V7W8X9Y0ZABCDEF', privacy: 'unlisted' }],
});

export const publishVideoEvent = z.object({
  body: publishVideoBody,
  pathParameters: z.strictObject({ id: ulid }),
  queryStringParameters: noParameters,
});
export type PublishVideoEvent = z.input<typeof publishVideoEvent>;
