import { z } from 'zod';
import { PRIVACIES } from '../../../shared/domain/publishing/publication.ts';
import { futureTime, ulid } from '../event.schema.ts';

/** Where a film goes, and who sees it there. */
export const publishOrder = z.strictObject({
  channelId: ulid.meta({ description: 'one of your channels', examples: ['01JD5T3Z8Q6V7W8X9Y0ZABCDEF'] }),
  privacy: z.enum(PRIVACIES).optional().meta({ default: 'private' }),
  publishAt: futureTime.optional().meta({
    description: 'when a private video becomes public: RFC 3339 with its offset',
  }),
  madeForKids: z.boolean().optional().meta({
    default: false,
    description: 'Whether it is directed at children: YouTube has to be told.',
  }),
});
